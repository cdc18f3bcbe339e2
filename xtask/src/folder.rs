//! Whole folders: removed, copied, compared.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Removes the folder, if it is there.
pub fn remove(folder: &Path) -> Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).with_context(|| format!("{} can't be removed", folder.display()))
}

/// Makes the folder, empty.
pub fn make_anew(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("{} can't be made", folder.display()))
}

/// Copies all that is in `from` into `to`, over what has the same names there.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("{} can't be made", to.display()))?;
    for path in entries(from)? {
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            let copied = fs::copy(&path, target);
            copied.with_context(|| format!("{} can't be copied", path.display()))?;
        }
    }
    Ok(())
}

/// The files of a folder that has no folders, by name.
pub fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let file = |path: PathBuf| {
        let content = fs::read(&path);
        let content = content.with_context(|| format!("{} can't be read", path.display()))?;
        Ok((name(&path), content))
    };
    entries(folder)?.into_iter().map(file).collect()
}

/// The names of the folders in a folder.
pub fn folders(folder: &Path) -> Result<Vec<String>> {
    let paths = entries(folder)?;
    Ok(paths.iter().filter(|path| path.is_dir()).map(|path| name(path)).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder);
    let entries = entries.with_context(|| format!("{} can't be read", folder.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
