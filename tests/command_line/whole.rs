//! What a file that is written looks like beside the one that was there: whole, and otherwise the same.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::process::Command;

use insta_cmd::get_cargo_bin;

use crate::article_card;
use crate::folder::Folder;

const ARTICLE: &str = r#"{"id": "own", "title": "T"}"#;

/// Each subcommand that writes a file, with what goes before `-o`.
fn commands(input: &str) -> [Vec<&str>; 5] {
    [
        vec!["render", input],
        vec!["render", "--to", "document", input],
        vec!["convert", input],
        vec!["convert", "--to", "json-feed", input],
        vec!["schema"],
    ]
}

#[test]
fn nothing_that_is_read_is_overwritten() {
    let folder = Folder::new("read");
    let [own, labels] =
        [folder.put("own.json", ARTICLE), folder.put("labels.json", r#"{"related": "More"}"#)];
    let [link, hard_link] = [folder.path("link.json"), folder.path("hard.json")];
    symlink("own.json", &link).unwrap();
    fs::hard_link(&own, &hard_link).unwrap();
    let two = folder.put("sub/two.json", ARTICLE);
    let [detour, out] = ["sub/../own.json", ""].map(|name| folder.path(name));
    for arguments in [
        &["render", &own, "-o", &own][..],
        &["render", &own, "-o", &link],
        &["render", &link, "-o", &own],
        &["render", &own, "-o", &hard_link],
        &["render", &own, "-o", &detour],
        &["render", "-", "-o", &own],
        &["render", &two, "--labels", &labels, "-o", &labels],
        &["convert", &own, "-o", &own],
        &["convert", &own, "-o", &out],
        &["convert", &own, &two, "-o", &out],
        &["convert", &own, "--all", "-o", &out],
        &["convert", "--to", "json-feed", &two, &own, "-o", &own],
    ] {
        let input = fs::File::open(&own).unwrap();
        let output = article_card(arguments).stdin(input).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?} {error}");
        assert!(error.contains("is read, and would be overwritten"), "{error}");
        assert_eq!(fs::read_to_string(&own).unwrap(), ARTICLE, "{arguments:?}");
    }
}

#[test]
fn a_file_keeps_what_is_not_its_content() {
    let folder = Folder::new("mode");
    let input = folder.put("in.json", ARTICLE);
    let mode = |path: &str| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let own = Command::new("sh").args(["-c", "umask"]).output().unwrap().stdout;
    let umask = u32::from_str_radix(String::from_utf8(own).unwrap().trim(), 8).unwrap();
    for command in commands(&input) {
        let [new, old, link, far, pipe] =
            ["new", "old", "link", "far", "pipe"].map(|name| folder.path(name));
        let _ = fs::remove_file(&new);
        let write = |target: &str| {
            let status = article_card(&command).args(["-o", target]).status().unwrap();
            assert!(status.success(), "{command:?} {target}");
        };
        write(&new);
        assert_eq!(mode(&new), 0o666 & !umask, "{command:?}");
        let expected = fs::read(&new).unwrap();

        folder.put("old", "");
        fs::set_permissions(&old, Permissions::from_mode(0o604)).unwrap();
        let _ = fs::remove_file(&link);
        symlink("old", &link).unwrap();
        write(&link);
        assert_eq!((fs::read(&old).unwrap(), mode(&old)), (expected.clone(), 0o604), "{command:?}");
        assert_eq!(fs::read_link(&link).unwrap().to_str(), Some("old"), "{command:?}");

        let _ = fs::remove_file(&link);
        let _ = fs::remove_file(&far);
        symlink("far", &link).unwrap();
        write(&link);
        assert_eq!(fs::read(&far).unwrap(), expected, "{command:?}");

        if fs::metadata(&pipe).is_err() {
            assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        }
        let reader = Command::new("cat").arg(&pipe).stdout(std::process::Stdio::piped()).spawn();
        write(&pipe);
        assert_eq!(reader.unwrap().wait_with_output().unwrap().stdout, expected, "{command:?}");

        let shared = folder.put("shared", "before\n");
        let append = r#"exec >> "$SHARED"; "$@"; echo after"#;
        let mut shell = Command::new("sh");
        shell.env("SHARED", &shared).args(["-c", append, "sh"]);
        shell.arg(get_cargo_bin("article-card")).args(&command).args(["-o", "/dev/stdout"]);
        assert!(shell.status().unwrap().success());
        let expected = [b"before\n", &*expected, b"after\n"].concat();
        assert_eq!(fs::read(&shared).unwrap(), expected, "{command:?}");
    }
    assert_eq!(folder.files(), ["far", "in.json", "link", "new", "old", "pipe", "shared"]);
}

#[test]
fn what_does_not_fit_leaves_what_was_there() {
    let folder = Folder::new("full");
    let input = folder.put("in.json", &format!(r#"{{"title": "{}"}}"#, "long ".repeat(10_000)));
    for command in commands(&input) {
        for old in [None, Some("old")] {
            let target = folder.path("out");
            let _ = fs::remove_file(&target);
            if let Some(old) = old {
                folder.put("out", old);
            }
            // A kilobyte, or half of one.
            let mut shell = Command::new("sh");
            shell
                .args(["-c", r#"ulimit -f 1; exec "$@""#, "sh"])
                .arg(get_cargo_bin("article-card"));
            let output = shell.args(&command).args(["--output", &target]).output().unwrap();
            let error = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{command:?} {error}");
            assert!(error.contains("out: can't be written: File too large"), "{error}");
            assert_eq!(fs::read_to_string(&target).ok().as_deref(), old, "{command:?}");
        }
    }
    let _ = fs::remove_file(folder.path("out"));
    assert_eq!(folder.files(), ["in.json"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_without_room() {
    let output =
        article_card(&["convert", "title_only/input.json", "-o", "/dev/full"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("error: /dev/full: can't be written: No space left"), "{error}");
}

/// On a small disk of its own, which takes a right that not everybody has.
#[test]
fn a_full_disk_ends_a_batch() {
    const ON_SMALL_DISK: &str =
        r#"mount -t tmpfs -o size=64k none "$DISK" || exit 77; "$@"; echo $?; ls -A "$DISK/out""#;
    let folder = Folder::new("disk");
    let inputs: Vec<_> =
        (0..200).map(|number| folder.put(&format!("in/{number}.json"), ARTICLE)).collect();
    let disk = folder.path("disk");
    fs::create_dir(&disk).unwrap();
    let mut unshare = Command::new("unshare");
    unshare.env("DISK", &disk).args([
        "--mount",
        "--map-root-user",
        "sh",
        "-c",
        ON_SMALL_DISK,
        "sh",
    ]);
    unshare.arg(get_cargo_bin("article-card")).arg("convert").args(&inputs);
    let output = unshare.args(["-o", &format!("{disk}/out")]).output();
    let Some(output) = output.ok().filter(|output| output.status.code() == Some(0)) else {
        eprintln!("skipped: a small disk can't be mounted here");
        return;
    };
    let printed = String::from_utf8(output.stdout).unwrap();
    let (status, files) = printed.split_once('\n').unwrap();
    let errors = String::from_utf8(output.stderr).unwrap();
    assert_eq!(status, "1", "{errors}");
    assert!(files.lines().all(|file| !file.starts_with('.')), "{files}");
    assert!(errors.contains("No space left on device"), "{errors}");
    assert!(errors.ends_with(" articles not tried\n"), "{errors}");
    assert!(errors.lines().count() < 100, "{errors}");
}
