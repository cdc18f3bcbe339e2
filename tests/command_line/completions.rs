//! Completions, as the shells themselves make them.

use std::process::Command;

use crate::article_card;
use crate::folder::Folder;

/// Reads the script, and lets it complete the words after its name.
const IN_BASH: &str = r#"
source "$0"
complete -p article-card > /dev/null || exit
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_article__card article-card "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
echo "${COMPREPLY[*]}"
"#;

#[test]
fn bash_completes_after_subcommands() {
    let Some(bash) = shell("bash") else { return };
    let folder = Folder::new("bash");
    let script = folder.put("article-card", &script("bash"));
    for (words, expected) in [
        (&[""][..], "-h -V --help --version render convert validate schema completions man help"),
        (&["con"], "convert"),
        (&["render", "--v"], "--variant --version"),
        (&["render", "a.json", "--variant", ""], "compact card full"),
        (&["convert", "--to", "j"], "json-feed"),
        (&["convert", "--a"], "--all"),
        (&["validate", "--format", ""], "text json"),
        (&["completions", "ba"], "bash"),
        (&["help", "s"], "schema"),
    ] {
        let mut command = Command::new(bash);
        command.args(["--norc", "-c", IN_BASH, &script, "article-card"]).args(words);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(String::from_utf8(output.stdout).unwrap().trim_end(), expected, "{words:?}");
    }
}

#[test]
fn other_shells_can_read_theirs() {
    for name in ["zsh", "fish"] {
        let Some(shell) = shell(name) else { continue };
        let folder = Folder::new(name);
        let script = folder.put("article-card", &script(name));
        let status = Command::new(shell).args(["-n", &script]).status().unwrap();
        assert!(status.success(), "{name}");
    }
    for name in ["bash", "elvish", "fish", "powershell", "zsh"] {
        assert!(script(name).contains("heading-level"), "{name}");
    }
}

fn script(shell: &str) -> String {
    let output = article_card(&["completions", shell]).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The shell, if this computer has it.
fn shell(name: &str) -> Option<&str> {
    let is_there = Command::new(name).args(["-c", "exit"]).status().is_ok();
    if !is_there {
        eprintln!("skipped: {name} is not installed");
    }
    is_there.then_some(name)
}
