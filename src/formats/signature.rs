//! Files that hold no text, told by how they start.

/// Where in a file of a kind which bytes stand, and what it is called. No article has them there, not even
/// those that are ASCII.
const SIGNATURES: [(usize, &[u8], &str); 29] = [
    (0, b"\x89PNG", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF87a", "a GIF picture"),
    (0, b"GIF89a", "a GIF picture"),
    (8, b"WEBPVP8", "a WebP picture"),
    (4, b"ftypavif", "an AVIF picture"),
    (4, b"ftypheic", "an HEIC picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (4, b"ftypisom", "an MP4 video"),
    (4, b"ftypmp4", "an MP4 video"),
    (4, b"ftypqt ", "a QuickTime video"),
    (0, b"\x1a\x45\xdf\xa3", "a WebM or Matroska video"),
    (0, b"OggS", "an Ogg file"),
    (0, b"%PDF-", "a PDF"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"PK\x03\x04", "a ZIP archive, as Word and OpenDocument files are"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an old Word or Excel"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (4, b"1AY&SY", "a bzip2 archive"),
    (0, b"\xfd7zXZ\0", "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (257, b"ustar\0", "a tar archive"),
    (257, b"ustar  \0", "a tar archive"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"\x7fELF", "a program"),
    (0, b"\xff\xfe", "text in UTF-16"),
    (0, b"\xfe\xff", "text in UTF-16"),
];

/// What a file is that holds no text.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    let starts =
        |at: usize, start: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(start));
    SIGNATURES.into_iter().find(|(at, start, _)| starts(*at, start)).map(|(_, _, kind)| kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_without_text_are_called_what_they_are() {
        let tar = [&[b'a'; 257][..], b"ustar\x0000"].concat();
        for (bytes, expected) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], Some("a PNG picture")),
            (b"\xff\xd8\xff\xe0\0\x10JFIF", Some("a JPEG picture")),
            (b"RIFF\x24\0\0\0WEBPVP8 ", Some("a WebP picture")),
            (b"\0\0\0\x20ftypavif", Some("an AVIF picture")),
            (b"%PDF-1.7\n", Some("a PDF")),
            (b"PK\x03\x04\x14\0", Some("a ZIP archive, as Word and OpenDocument files are")),
            (b"\x1f\x8b\x08", Some("a gzip archive")),
            (b"\xff\xfe{\0", Some("text in UTF-16")),
            (&tar, Some("a tar archive")),
            (b"", None),
            (b"PNG and JPEG", None),
            (b"GIF or JIF?", None),
            (b"PK", None),
            (b"The ftyp box", None),
            (b"BZh and other tunes", None),
            ("\u{feff}{}".as_bytes(), None),
            (b"{\"title\": \"%PDF-\"}", None),
        ] {
            assert_eq!(kind(bytes), expected, "{}", bytes.escape_ascii());
        }
    }
}
