//! HTML as the CommonMark test suite compares it: white space between blocks does not count, runs
//! of it outside `pre` are one space, attributes are sorted, character references are read.
//! Addresses are compared as a browser resolves them.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use url::Url;

/// The normal form of `html`, whose relative addresses are joined to `base`.
pub fn normalised(html: &str, base: &str) -> String {
    let base = Url::parse(base).unwrap();
    let mut out = Normaliser { base, out: String::new(), after_break: false, in_pre: false };
    for token in tokens(html) {
        match token {
            Token::CharacterTokens(text) => out.text(&text),
            Token::TagToken(tag) => out.tag(&tag),
            _ => {}
        }
    }
    out.out.trim().to_owned()
}

/// The first scheme of a link in `html` that a card does not take.
pub fn refused_scheme(html: &str) -> Option<String> {
    let attributes = tokens(html).into_iter().flat_map(|token| match token {
        Token::TagToken(tag) => tag.attrs,
        _ => Vec::new(),
    });
    let addresses = attributes.filter(|attribute| is_address(&attribute.name.local));
    let schemes = addresses.filter_map(|attribute| {
        let (scheme, _) = attribute.value.split_once(':')?;
        let is_scheme = scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        is_scheme.then(|| scheme.to_ascii_lowercase())
    });
    let mut refused =
        schemes.filter(|scheme| !["http", "https", "mailto", "tel"].contains(&scheme.as_str()));
    refused.next()
}

fn is_address(name: &str) -> bool {
    matches!(name, "href" | "src")
}

struct Normaliser {
    base: Url,
    out: String,
    /// Whether what stands before is a tag at which white space does not count.
    after_break: bool,
    in_pre: bool,
}

impl Normaliser {
    fn text(&mut self, text: &str) {
        if self.in_pre {
            self.out += &escaped(text);
            self.after_break = false;
            return;
        }
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.out += &escaped(&c.to_string());
                self.after_break = false;
            } else if !self.after_break && !self.out.ends_with(' ') {
                self.out.push(' ');
            }
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let is_break = is_block(&tag.name) || &*tag.name == "br";
        if is_block(&tag.name) && !self.in_pre {
            self.out.truncate(self.out.trim_end().len());
        }
        let slash = if tag.kind == TagKind::EndTag { "/" } else { "" };
        self.out += &["<", slash, &tag.name, &self.attributes(tag), ">"].concat();
        self.after_break = is_break;
        if &*tag.name == "pre" {
            self.in_pre = tag.kind == TagKind::StartTag;
        }
    }

    fn attributes(&self, tag: &Tag) -> String {
        let mut attributes: Vec<_> =
            tag.attrs.iter().map(|attribute| (&*attribute.name.local, &*attribute.value)).collect();
        attributes.sort_unstable();
        let written = attributes.into_iter().map(|(name, value)| {
            let resolved = self.base.join(value).ok().filter(|_| is_address(name));
            let value = resolved.map_or_else(|| value.to_owned(), String::from);
            format!(" {name}=\"{}\"", escaped(&value))
        });
        written.collect()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn is_block(name: &str) -> bool {
    ["blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "ul"]
        .contains(&name)
}

fn tokens(html: &str) -> Vec<Token> {
    #[derive(Default)]
    struct Collect(RefCell<Vec<Token>>);

    impl TokenSink for Collect {
        type Handle = ();

        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            self.0.borrow_mut().push(token);
            TokenSinkResult::Continue
        }
    }

    let tokenizer = Tokenizer::new(Collect::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}
