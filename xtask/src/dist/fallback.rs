//! A Wasm as JavaScript, for pages that may not run Wasm.

use std::fs;

use anyhow::{Context, Result};

use super::wasm::Package;
use crate::command::{command, run_quietly};
use crate::project;

/// What wasm2js puts around the function that is a Wasm, from the imports to the exports.
const START: &str = "function asmFunc(imports)";
const END: &str = "var retasmFunc";
/// Where the memory grows. JavaScript's old buffer would stay as it was, and the glue would go on to
/// use it; a Wasm's is detached.
const GROWN: &str = "buffer = newBuffer;";
const DETACHED: &str = "structuredClone(buffer, {transfer: [buffer]}); buffer = newBuffer;";

/// Makes JavaScript of the Wasm in `package`: a module whose default export takes the imports and gives
/// the exports.
pub fn to_javascript(name: &str, package: Package) -> Result<Package> {
    let small = package.code.with_extension("small.wasm");
    let mut wasm_opt = command(project::npm_program("wasm-opt"));
    wasm_opt.args(["-Oz", "--strip-debug", "--strip-producers"]);
    wasm_opt.arg(&package.code).arg("-o").arg(&small);
    run_quietly(&format!("Making {name} smaller"), &mut wasm_opt)?;

    let code = package.code.with_extension("wasm.js");
    let mut wasm2js = command(project::npm_program("wasm2js"));
    wasm2js.arg("-Oz").arg(small).arg("-o").arg(&code);
    run_quietly(&format!("Making JavaScript of {name}"), &mut wasm2js)?;

    let made = fs::read_to_string(&code).context("what wasm2js made can't be read")?;
    let module = as_module(&made).context("wasm2js made something else than it did")?;
    fs::write(&code, module).context("the JavaScript can't be written")?;
    Ok(Package { code, ..package })
}

/// `None` if a mark is missing.
fn as_module(made: &str) -> Option<String> {
    let (_, after_imports) = made.split_once("\n\n")?;
    let (code, _) = after_imports.split_once(END)?;
    let has_marks = code.contains(START) && code.contains(GROWN);
    let code = code.replace(GROWN, DETACHED);
    has_marks.then(|| [&code, "export default asmFunc;\n"].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_function_is_exported() {
        let made = "import * as x from './x.js';\n\nfunction asmFunc(imports) {\n  buffer = newBuffer;\n}\nvar retasmFunc = asmFunc({});\nexport var memory;\n";
        let module = as_module(made).unwrap();
        assert!(module.starts_with(START) && module.ends_with("}\nexport default asmFunc;\n"));
        assert!(module.contains(DETACHED));
        assert_eq!(as_module(&made.replace("asmFunc(imports)", "f()")), None);
    }
}
