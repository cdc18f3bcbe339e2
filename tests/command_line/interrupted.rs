//! A command that is ended in the middle leaves whole files and no others.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::article_card;
use crate::folder::Folder;

const MANY: usize = 3000;

#[test]
fn a_signal_in_the_middle_of_thousands_of_files() {
    let folder = Folder::new("signal");
    let article = |number| format!("---\ntitle: Article {number}\n---\n\nSome *text*.\n");
    for number in 0..MANY {
        folder.put(&format!("in/{number}.md"), &article(number));
    }
    // One that is never read to its end, so that the signal always comes in the middle.
    let endless = folder.path("in/endless.md");
    assert!(Command::new("mkfifo").arg(&endless).status().unwrap().success());
    for (signal, name) in [(2, "INT"), (15, "TERM")] {
        for (command, least) in [("convert", 1), ("render", 100), ("convert", 400)] {
            let out = folder.path("out");
            let mut command = article_card(&[command, "-o", &out]);
            command.current_dir(folder.0.join("in"));
            command.args((0..MANY).map(|number| format!("{number}.md"))).arg("endless.md");
            let mut child = command.stderr(Stdio::null()).spawn().unwrap();
            wait_until(&mut child, || fs::read_dir(&out).is_ok_and(|files| files.count() >= least));
            kill(&child, name);
            assert_eq!(child.wait().unwrap().signal(), Some(signal));
            for file in fs::read_dir(&out).unwrap() {
                let path = file.unwrap().path();
                let is_temporary = path.file_name().unwrap().to_str().unwrap().starts_with('.');
                let text = fs::read_to_string(&path).unwrap();
                let is_whole = text.ends_with("}\n") || text.ends_with("</article>\n");
                assert!(is_whole && !is_temporary, "{}", path.display());
            }
            fs::remove_dir_all(&out).unwrap();
        }
    }
}

/// Also where nothing can be done against it, a file is the old one or the new one.
#[test]
fn an_end_at_any_moment_leaves_the_old_file_or_the_new_one() {
    let folder = Folder::new("kill");
    let input = folder.put("in.json", r#"{"title": "T", "content_text": "Text"}"#);
    let old = r#"{"title": "old"}"#;
    for (name, command) in [
        ("KILL", &["convert", &input][..]),
        ("INT", &["convert", "--to", "json-feed", &input]),
        ("KILL", &["schema"]),
        ("TERM", &["render", "--to", "document", &input]),
    ] {
        for moment in 0..10 {
            let target = folder.put("out.json", old);
            let mut command = article_card(command);
            let mut child = command.args(["-o", &target]).spawn().unwrap();
            sleep(Duration::from_millis(moment));
            kill(&child, name);
            child.wait().unwrap();
            let text = fs::read_to_string(&target).unwrap();
            let is_new =
                text.ends_with("</html>\n") || serde_json::from_str::<Value>(&text).is_ok();
            assert!(text == old || is_new, "{name} {moment}: {text}");
        }
    }
}

fn wait_until(child: &mut Child, is_so: impl Fn() -> bool) {
    let start = Instant::now();
    while !is_so() {
        assert!(start.elapsed() < Duration::from_mins(1), "took too long");
        assert_eq!(child.try_wait().unwrap(), None, "ended by itself");
        sleep(Duration::from_millis(1));
    }
}

fn kill(child: &Child, signal: &str) {
    let _ = Command::new("kill").args(["-s", signal, &child.id().to_string()]).status();
}
