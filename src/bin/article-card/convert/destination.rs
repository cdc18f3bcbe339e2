//! Where converted articles go: standard output, a file, or a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{self, Component, Path, PathBuf};

use clap::Args;

use crate::failure::Failure;
use crate::output;
use crate::source::Source;

#[derive(Args)]
pub struct Out {
    /// Write to OUT instead of standard output: a file, or for several articles, or when OUT is a
    /// folder or ends with `/`, a folder in which each has the name of its INPUT with `.json`, and
    /// lies as the INPUTs do below the folder that they have in common
    ///
    /// Without it several articles are printed as JSON Lines: one in each line.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// Where an article for each input goes.
pub enum Destination<'s> {
    /// The one article where the option says.
    One(&'s Source),
    /// Each as a line of standard output.
    Lines,
    /// Each to its own file.
    Files(Vec<(&'s Source, PathBuf)>),
}

impl Out {
    pub fn of_each<'s>(&self, sources: &'s [Source]) -> Result<Destination<'s>, Failure> {
        match (sources, &self.output) {
            ([source], None) => Ok(Destination::One(source)),
            ([source], Some(out)) if !is_folder(out) => Ok(Destination::One(source)),
            (_, None) => Ok(Destination::Lines),
            (sources, Some(out)) => files(sources, out).map(Destination::Files),
        }
    }

    pub fn write(&self, text: &str) -> Result<(), Failure> {
        match &self.output {
            Some(path) => output::write(path, text),
            None => output::print(text.as_bytes()),
        }
    }
}

/// Writes a file, and makes the folders that it lies in.
pub fn write_in_folder(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    folder.map_err(|source| Failure::Write { name: path.display().to_string(), source })?;
    output::write(path, text)
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().to_string_lossy().ends_with(path::is_separator)
}

/// A file below `out` for each source: no two have the same one, and none is a source.
fn files<'s>(sources: &'s [Source], out: &Path) -> Result<Vec<(&'s Source, PathBuf)>, Failure> {
    let inputs: Vec<_> = sources.iter().map(plain_path).collect();
    let common = common_folder(&inputs);
    let read: BTreeSet<_> = inputs.iter().collect();
    let mut taken: BTreeMap<PathBuf, &Source> = BTreeMap::new();
    let mut files = Vec::new();
    for (source, input) in sources.iter().zip(&inputs) {
        let output = out.join(input.strip_prefix(&common).unwrap_or(input)).with_extension("json");
        if read.contains(&plain(&output)) {
            return Err(Failure::Overwrites { output });
        }
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
