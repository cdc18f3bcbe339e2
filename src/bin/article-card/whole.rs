//! Files that are written whole or not at all: beside the place that they are for, and then moved there.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

#[cfg(unix)]
use crate::signals;

/// When a file has to be on the disk, so that it survives a loss of power.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OnDisk {
    Now,
    /// When the system likes: of many files each would have to be waited for.
    Later,
}

/// How many symbolic links are followed, as on Linux.
const MAX_LINKS: usize = 40;

/// Writes `text` to `path`. A file that is there keeps its mode, and a symbolic link stays one; what is
/// no file, as a pipe, a terminal or `/dev/stdout`, is written to as it stands.
pub fn write(path: &Path, text: &str, on_disk: OnDisk) -> io::Result<()> {
    let target = followed(path);
    // Opening changes nothing yet, and fails where writing would.
    match File::options().append(true).open(&target) {
        Ok(mut old) if is_descriptor(&target) || !old.metadata()?.is_file() => {
            old.write_all(text.as_bytes())
        }
        Ok(old) => replace(&target, Some(&old), text, on_disk),
        Err(error) if error.kind() == ErrorKind::NotFound => replace(&target, None, text, on_disk),
        Err(error) => Err(error),
    }
}

fn replace(target: &Path, old: Option<&File>, text: &str, on_disk: OnDisk) -> io::Result<()> {
    #[cfg(unix)]
    let _alive = signals::hold();
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let mut new = Builder::new()
        .prefix(".article-card-")
        .make_in(folder.unwrap_or(Path::new(".")), |path| File::create_new(path))?;
    let file = new.as_file_mut();
    if let Some(old) = old {
        file.set_permissions(old.metadata()?.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    if on_disk == OnDisk::Now {
        file.sync_all()?;
    }
    new.persist(target).map_err(|unmoved| unmoved.error)?;
    Ok(())
}

/// Where `path` leads, also if there is no file yet.
fn followed(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        if is_descriptor(&target) {
            break;
        }
        let Ok(link) = fs::read_link(&target) else { break };
        target = target.parent().unwrap_or(&target).join(link);
    }
    target
}

/// Whether a path stands for what the command has open already, which nothing may be put in the place of:
/// in `(article-card …; echo) > page.html` it is a file that others write to, too.
fn is_descriptor(path: &Path) -> bool {
    ["/dev/fd", "/proc"].into_iter().any(|folder| path.starts_with(folder))
}
