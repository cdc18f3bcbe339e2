//! A Wasm as JavaScript, for pages that may not run Wasm.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{command, run_quietly};
use crate::project;

/// What wasm2js puts around the function that is a Wasm, from the imports to the exports.
const START: &str = "function asmFunc(imports)";
const END: &str = "var retasmFunc";

/// Makes JavaScript of a Wasm: a module whose default export takes the imports and gives the exports.
pub fn to_javascript(name: &str, wasm: &Path) -> Result<PathBuf> {
    let small = wasm.with_extension("small.wasm");
    let mut wasm_opt = command(project::npm_program("wasm-opt"));
    wasm_opt.args(["-Oz", "--strip-debug", "--strip-producers"]);
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
    code.contains(START).then(|| code + "export default asmFunc;\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_function_is_exported() {
        let code = "var view;\nfunction asmFunc(imports) {\n  return {};\n}\n";
        let exports = "var retasmFunc = asmFunc({});\nexport var memory;\n";
        for imports in ["", "import * as x from './x.js';\n"] {
            let module = as_module(&[imports, code, exports].concat()).unwrap();
            assert_eq!(module, [code, "export default asmFunc;\n"].concat());
        }
        assert_eq!(as_module("function other(imports) {}\nvar retasmFunc = 0;"), None);
    }
}
