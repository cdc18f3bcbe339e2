//! What the README shows is true.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::BTreeSet;
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

/// Each custom property of the table with its default.
fn custom_properties() -> Vec<(String, String)> {
    let readme = readme();
    let rows = readme.lines().filter(|line| line.starts_with("| `--article-card-"));
    let cell = |cell: &str| cell.trim().trim_matches('`').to_owned();
    rows.map(|row| {
        let (name, default) = row.trim_matches('|').split_once('|').unwrap();
        (cell(name), cell(default))
    })
    .collect()
}

#[test]
fn it_says_the_default_of_every_custom_property() {
    let properties = custom_properties();
    assert!(properties.len() > 20);
    for (name, default) in properties {
        let css = format!("var({name}, {default})");
        assert!(article_card::CSS.contains(&css), "{css}");
    }
}

#[test]
fn ready_made_looks_are_custom_properties_that_it_names() {
    let known: Vec<_> = custom_properties().into_iter().map(|(name, _)| name).collect();
    let looks: Vec<_> = fs::read_dir("src/card/looks").unwrap().collect();
    assert_eq!(looks.len(), 3);
    for look in looks {
        let look = look.unwrap().path();
        let name = look.file_stem().unwrap().to_str().unwrap();
        assert!(readme().contains(&format!("`look-{name}.css`")), "{name}");
        let css = fs::read_to_string(&look).unwrap();
        let (_, rule) = css.split_once(":where(article-card) {\n").unwrap();
        let declarations: Vec<_> =
            rule.trim_end().trim_end_matches('}').trim().split(";\n").collect();
        assert!(declarations.len() > 5, "{name}");
        for declaration in declarations {
            let (property, _) = declaration.trim().split_once(':').unwrap();
            assert!(known.iter().any(|known| known == property), "{name}: {property}");
        }
    }
}

#[test]
fn it_names_every_event_and_attribute() {
    let readme = readme();
    let source = |file: &str| fs::read_to_string(file).unwrap();
    let names = |text: &str, before: &str| -> BTreeSet<String> {
        let names = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
        names.map(str::to_owned).collect()
    };
    let events = names(&source("element/events.ts"), "    \"");
    let attributes = names(&source("element/reflection.ts"), "Attribute(\"");
    assert!(events.len() == 5 && attributes.len() > 10, "{events:?} {attributes:?}");
    for name in events.iter().chain(&attributes) {
        assert!(readme.contains(&format!("`{name}`")), "{name}");
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
