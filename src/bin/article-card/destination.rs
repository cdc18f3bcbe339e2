//! Where articles go: standard output, a file, or a folder. What is read is never written over.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{self, Component, Path, PathBuf};
use std::time::Instant;

use crate::batch::{self, Remarks, Summary};
use crate::failure::{Failure, Failures};
use crate::output::{make_folder, write, write_in_folder};
use crate::source::{self, Source};

/// What becomes of articles.
pub struct Kind {
    /// The ending of a file's name.
    pub extension: &'static str,
    /// What makes one file of all.
    pub all_in_one: Option<&'static str>,
}

/// Writes what `make` makes of each source: of one to `out`, or else to standard output; of several, or if
/// `out` is a folder, each to a file of its own in there. Files of `read_too` are not written over either.
pub fn write_each(
    sources: &[Source],
    read_too: &[Source],
    out: Option<&Path>,
    kind: &Kind,
    make: impl Fn(&Source, &mut Remarks) -> Result<String, Failure> + Sync,
) -> Result<(), Failures> {
    let start = Instant::now();
    let read = [sources, read_too].concat();
    if let Some(out) = out.filter(|out| sources.len() > 1 || is_folder(out)) {
        let files = files(sources, out, kind.extension)?;
        refuse_inputs(&read, files.iter().map(|(_, file)| file.as_path()))?;
        let written = fill(out, kind, &files, |source, remarks| make(source, remarks))?;
        return summed_up(written, out, start);
    }
    refuse_inputs(&read, out)?;
    let written =
        batch::each("article", sources, |source, remarks| write(out, &make(source, remarks)?));
    Failures::of(written).none()
}

/// Writes what `make` makes of each thing to its file, all of which are in the folder `out`.
pub fn fill<T: Sync>(
    out: &Path,
    kind: &Kind,
    files: &[(T, PathBuf)],
    make: impl Fn(&T, &mut Remarks) -> Result<String, Failure> + Sync,
) -> Result<Vec<Result<(), Failure>>, Failure> {
    require_folder(out, kind, files)?;
    Ok(batch::each("article", files, |(thing, file), remarks| {
        write_in_folder(file, &make(thing, remarks)?)
    }))
}

/// What was written into the folder `out` since `start`, and what was not.
pub fn summed_up(
    written: impl IntoIterator<Item = Result<(), Failure>>,
    out: &Path,
    start: Instant,
) -> Result<(), Failures> {
    let (written, failures) = Failures::apart(written);
    let place = out.join("");
    failures.none_beside(Summary { count: written.len(), thing: "article", place, start })
}

/// An error if one of the files that are to be written is one that is read.
pub fn refuse_inputs<'p>(
    sources: &[Source],
    outputs: impl IntoIterator<Item = &'p Path>,
) -> Result<(), Failure> {
    let read: BTreeSet<_> = sources.iter().filter_map(Source::id).collect();
    let is_read = |output: &&Path| source::id(output).is_some_and(|id| read.contains(&id));
    match outputs.into_iter().find(is_read) {
        Some(output) => Err(Failure::Overwrites { output: output.to_owned() }),
        None => Ok(()),
    }
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(path::is_separator)
}

/// Makes the folder. One that is not there and is called as a file would be was likely meant to be one.
fn require_folder<T>(out: &Path, kind: &Kind, files: &[(T, PathBuf)]) -> Result<(), Failure> {
    if out.is_file() {
        return Err(Failure::NoFolder { out: out.to_owned() });
    }
    if out.extension().is_some() && !is_folder(out) {
        let first = files.first().map(|(_, file)| file.clone()).unwrap_or_default();
        return Err(Failure::LikelyNoFolder {
            out: out.to_owned(),
            first,
            all_in_one: kind.all_in_one,
        });
    }
    make_folder(out)
}

/// A file below `out` for each source; no two have the same one.
fn files<'s>(
    sources: &'s [Source],
    out: &Path,
    extension: &str,
) -> Result<Vec<(&'s Source, PathBuf)>, Failure> {
    let inputs: Vec<_> = sources.iter().map(plain_path).collect();
    let common = common_folder(&inputs);
    let mut taken: BTreeMap<PathBuf, &Source> = BTreeMap::new();
    let mut files = Vec::new();
    for (source, input) in sources.iter().zip(&inputs) {
        let output =
            out.join(input.strip_prefix(&common).unwrap_or(input)).with_extension(extension);
        if let Some(first) = taken.insert(output.clone(), source) {
            let (first, second) = (first.to_string(), source.to_string());
            return Err(Failure::SameOutput { first, second, output });
        }
        files.push((source, output));
    }
    Ok(files)
}

/// The whole path of a source; just a name for standard input.
fn plain_path(source: &Source) -> PathBuf {
    source.path().map_or_else(|| PathBuf::from("stdin"), plain)
}

/// A path from the root, without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for component in path::absolute(path).unwrap_or_else(|_| path.to_owned()).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            other => plain.push(other),
        }
    }
    plain
}

/// The deepest folder that all files lie in.
fn common_folder(files: &[PathBuf]) -> PathBuf {
    let mut folders =
        files.iter().filter(|file| file.is_absolute()).filter_map(|file| file.parent());
    let first = folders.next().map(Path::to_owned).unwrap_or_default();
    folders.fold(first, |common, folder| {
        let shared = common.components().zip(folder.components());
        shared.take_while(|(one, other)| one == other).map(|(one, _)| one).collect()
    })
}
