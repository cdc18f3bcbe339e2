//! Signals that end the command do so only while no file is half written.

use std::sync::{Once, PoisonError, RwLock, RwLockReadGuard};
use std::thread;

use signal_hook::consts::{SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

static WRITING: RwLock<()> = RwLock::new(());
static WATCHED: Once = Once::new();

/// Keeps the command alive until it is dropped.
pub fn hold() -> RwLockReadGuard<'static, ()> {
    WATCHED.call_once(watch);
    WRITING.read().unwrap_or_else(PoisonError::into_inner)
}

/// Where they can't be watched, signals end the command at once.
fn watch() {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM, SIGXFSZ]) else { return };
    let watch = move || signals.forever().for_each(end);
    let _ = thread::Builder::new().name("signals".to_owned()).spawn(watch);
}

/// Ends the command as the signal would have, which shells tell from a status of its own.
fn end(signal: i32) {
    // A file that grew too large is the error of whoever writes it.
    if signal == SIGXFSZ {
        return;
    }
    let _nobody_writes = WRITING.write();
    let _ = emulate_default_handler(signal);
}
