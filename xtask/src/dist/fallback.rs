//! A Wasm as JavaScript, for pages that may not run Wasm.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::command::{command, run_quietly};
use crate::project;

/// What wasm2js puts around the function that is a Wasm, from the imports to the exports.
const START: &str = "function asmFunc(imports)";
const END: &str = "var retasmFunc";

/// How wasm2js has what stands in memory at the start: a reader of base 64, and its calls.
const READER: &str = "var base64ReverseLookup";
const CALLS: &str = "function initActiveSegments";
const CALL: &str = "base64DecodeToExistingUint8Array(bufferView, ";
/// Puts text into memory, a byte for each character: base 64 would be a third more, of which brotli makes
/// little.
const PUT: &str = "function put(start, text) {
  for (let index = 0; index < text.length; index += 1) {
    bufferView[start + index] = text.charCodeAt(index);
  }
}
";

/// Makes JavaScript of a Wasm: a module whose default export takes the imports and gives the exports.
pub fn to_javascript(name: &str, wasm: &Path) -> Result<PathBuf> {
    let small = wasm.with_extension("small.wasm");
    let mut wasm_opt = command(project::npm_program("wasm-opt"));
    // What is found for Wasm itself, but that JavaScript is smaller with fewer functions.
    wasm_opt.args(["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "--converge"]);
    wasm_opt.args(["--strip-debug", "--strip-producers"]);
    wasm_opt.arg(wasm).arg("-o").arg(&small);
    run_quietly(&format!("Making {name} smaller"), &mut wasm_opt)?;

    let code = wasm.with_extension("wasm.js");
    let mut wasm2js = command(project::npm_program("wasm2js"));
    wasm2js.arg("-Oz").arg(small).arg("-o").arg(&code);
    run_quietly(&format!("Making JavaScript of {name}"), &mut wasm2js)?;

    let made = fs::read_to_string(&code).context("what wasm2js made can't be read")?;
    let module = as_module(&made).context("wasm2js made something else than it did")?;
    fs::write(&code, module).context("the JavaScript can't be written")?;
    Ok(code)
}

/// Without what it imports and exports by names; `None` if a mark is missing.
fn as_module(made: &str) -> Option<String> {
    let (code, _) = made.split_once(END)?;
    let is_kept = |line: &&str| !line.starts_with("import ");
    let code: String = code.split_inclusive('\n').filter(is_kept).collect();
    let code = with_plain_data(&code)?;
    code.contains(START).then(|| code + "export default asmFunc;\n")
}

/// With what stands in memory as text instead of in base 64.
fn with_plain_data(code: &str) -> Option<String> {
    let (before, reader) = code.split_once(READER)?;
    let (_, calls) = reader.split_once(CALLS)?;
    let mut parts = calls.split(CALL);
    let mut out = [before, PUT, CALLS, parts.next()?].concat();
    for part in parts {
        let (start, rest) = part.split_once(", \"")?;
        let (data, after) = rest.split_once('"')?;
        let text: String = BASE64_STANDARD.decode(data).ok()?.into_iter().map(char::from).collect();
        let text = serde_json::Value::from(text).to_string();
        out += &["put(", start, ", ", &text, after].concat();
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_function_is_exported_and_data_is_text() {
        let before = "var bufferView;\n";
        let reader =
            "var base64ReverseLookup = 0;\nfunction base64DecodeToExistingUint8Array() {}\n";
        let calls = |first, second| {
            format!("function initActiveSegments(imports) {{\n  {first});\n  {second});\n}}\n")
        };
        let written = calls(
            "base64DecodeToExistingUint8Array(bufferView, 1, \"YSLD/w==\"",
            "base64DecodeToExistingUint8Array(bufferView, 9, \"AA==\"",
        );
        let plain = calls("put(1, \"a\\\"\u{c3}\u{ff}\"", "put(9, \"\\u0000\"");
        let code = "function asmFunc(imports) {\n  return {};\n}\n";
        let exports = "var retasmFunc = asmFunc({});\nexport var memory;\n";
        for imports in ["", "import * as x from './x.js';\n"] {
            let module = as_module(&[imports, before, reader, &written, code, exports].concat());
            let expected = [before, PUT, &plain, code, "export default asmFunc;\n"].concat();
            assert_eq!(module, Some(expected));
        }
        assert_eq!(as_module("function other(imports) {}\nvar retasmFunc = 0;"), None);
    }
}
