//! What the README shows is true.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;

use article_card::{Article, read};

fn readme() -> String {
    fs::read_to_string("README.md").unwrap()
}

/// The contents of the code blocks in `language`.
fn blocks(language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    let readme = readme();
    let blocks = readme.split(&opening).skip(1);
    blocks.map(|block| block.split("\n```").next().unwrap().to_owned()).collect()
}

#[test]
fn its_json_is_an_article() {
    let json = blocks("json");
    assert_eq!(json.len(), 1);
    let article: Article = read(json[0].as_bytes()).unwrap();
    assert_eq!(article.key_points.len(), 1);
}

#[test]
fn its_inline_json_is_an_article() {
    let html = blocks("html");
    let inline = html.iter().find_map(|html| html.split_once("application/json\">")).unwrap().1;
    let json = inline.split("</script>").next().unwrap();
    assert!(read(json.as_bytes()).unwrap().title.is_some());
}

#[test]
fn it_names_every_part_and_custom_property() {
    let readme = readme();
    let css = article_card::CSS;
    for word in css.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')) {
        if word.starts_with("--article-card-") && word.len() > "--article-card-".len() {
            assert!(readme.contains(&format!("`{word}`")), "{word}");
        }
    }
    for part in css.split("[part~=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(readme.contains(&format!("`{part}`")), "part {part}");
    }
}

#[test]
fn it_names_every_language() {
    let files = fs::read_dir("locales").unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let rows = names.map(|name| format!("| `{}` ", name.strip_suffix(".json").unwrap()));
    let missing: Vec<_> = rows.filter(|row| !readme().contains(row)).collect();
    assert_eq!(missing, [""; 0]);
    let count = fs::read_dir("locales").unwrap().count();
    assert!(readme().contains(&format!("one of [{count}](#languages)")));
}

#[test]
fn it_names_every_error_code() {
    let readme = readme();
    let source = fs::read_to_string("element/error.ts").unwrap();
    let codes: Vec<_> =
        source.split("\n  | \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() > 5);
    for code in codes {
        assert!(readme.contains(&format!("`{code}`")), "{code}");
    }
}
