//! `cargo xtask effort`: reading a file and drawing its card takes work in proportion to it, however
//! hostile it is.
//!
//! Work is counted, not timed: `tests/effort` is run as Wasm by an interpreter that takes fuel for each
//! instruction and says how much is left.

use std::fs;
use std::path::PathBuf;
use std::thread;

use anyhow::{Context, Result, ensure};
use wasmi::{Config, Engine, Error, ExternType, Linker, Module, Store};

use crate::command::{command, run_quietly};
use crate::project;
use crate::setup::wasm::{Features, TARGET, Toolchain};

#[path = "../../tests/effort/src/shapes.rs"]
mod shapes;

use shapes::{SHAPES, Shape, Syntax};

/// How often the repeated part of a text stands there. More of them are open at once than the builder
/// keeps in mind, so that what is bounded is at its bound already.
const SIZES: [usize; 5] = [300, 600, 1_200, 2_400, 4_800];
/// The same of a file: to find the text of a page takes several times the work of drawing it.
const SIZES_OF_FILES: [usize; 5] = [100, 200, 400, 800, 1_600];
/// How many times the work a text may take that is sixteen times as long. A quadratic step takes 256
/// times as much.
const MAX_GROWTH: u64 = 24;
/// The most fuel for a byte of a text: what every tag may ask of all that is open has a bound, which
/// must be a low one.
const MAX_FOR_BYTE: u64 = 100_000;
/// What looking for the same formatting may add to that, before no more of it is opened again.
const MAX_FOR_FORMATTING: u64 = 10_000_000_000;
/// The most bytes for a byte of a text, and what formatting that is opened again may add to them.
const MAX_WRITTEN: usize = 16;
const MAX_REPEATED: usize = 4 << 20;

pub fn run() -> Result<()> {
    let way = Way::of(&fs::read(build()?)?)?;
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let faults: Vec<_> = thread::scope(|scope| {
        let parts = (0..threads).map(|part| {
            let way = &way;
            scope.spawn(move || way.faults(part, threads))
        });
        let parts: Vec<_> = parts.collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    });
    ensure!(faults.is_empty(), "more work than in proportion:\n{}", faults.join("\n"));
    println!("{} kinds of texts take work in proportion to their size", SHAPES.len());
    Ok(())
}

/// Builds the Wasm; gives its path.
fn build() -> Result<PathBuf> {
    let toolchain = Toolchain::ready()?;
    let folder = project::wasm().join(toolchain.folder());
    let mut cargo = command("cargo");
    cargo.args(["build", "--package", "effort", "--target", TARGET, "--profile", "wasm"]);
    cargo.arg("--locked").args(toolchain.cargo_options()).env("CARGO_TARGET_DIR", &folder);
    toolchain.prepare(&mut cargo, &[], Features::Common)?;
    run_quietly("Building the way from a text to its card", &mut cargo)
        .context("the way can't be built")?;
    Ok(folder.join(TARGET).join("wasm/effort.wasm"))
}

/// The way from a text to its card, where instructions are counted.
struct Way {
    engine: Engine,
    module: Module,
    /// What the function that goes it is called: its name and a hash.
    draw: String,
}

impl Way {
    fn of(wasm: &[u8]) -> Result<Self> {
        let mut config = Config::default();
        config.consume_fuel(true);
        let engine = Engine::new(&config);
        let module = Module::new(&engine, wasm)?;
        let mut names = module.exports().map(|export| export.name().to_owned());
        let draw = names.find(|name| name.starts_with("draw")).context("the way has no start")?;
        drop(names);
        Ok(Self { engine, module, draw })
    }

    /// Which of the shapes take more work than in proportion; of so many `parts` of them in one.
    fn faults(&self, part: usize, parts: usize) -> Vec<String> {
        let mut faults = Vec::new();
        for (index, shape) in SHAPES.iter().enumerate().skip(part).step_by(parts) {
            let sizes = match shape.syntax {
                Syntax::File => SIZES_OF_FILES,
                Syntax::Html | Syntax::Markdown | Syntax::Plain => SIZES,
            };
            let efforts =
                sizes.iter().map(|times| self.effort(index, shape.text(*times).len(), *times));
            match efforts.collect::<Result<Vec<_>>>() {
                Ok(efforts) if is_in_proportion(&efforts) => {}
                Ok(efforts) => faults.push(format!("{}: {efforts:?}", described(shape))),
                Err(error) => faults.push(format!("{}: {error:#}", described(shape))),
            }
        }
        faults
    }

    /// How much fuel it takes to draw the text of that shape and size, on an instance of its own.
    fn effort(&self, shape: usize, bytes: usize, times: usize) -> Result<u64> {
        let fuel = MAX_FOR_BYTE * u64::try_from(bytes)? + MAX_FOR_FORMATTING;
        let mut store = Store::new(&self.engine, ());
        store.set_fuel(fuel)?;
        let instance = self.linker()?.instantiate_and_start(&mut store, &self.module)?;
        let draw = instance.get_typed_func::<(u32, u32), u32>(&store, &self.draw)?;
        let written = draw.call(&mut store, (shape.try_into()?, times.try_into()?))?;
        let written = usize::try_from(written)?;
        ensure!(written > 0, "nothing was drawn");
        ensure!(written < bytes * MAX_WRITTEN + MAX_REPEATED, "{bytes} bytes become {written}");
        Ok(fuel - store.get_fuel()?)
    }

    /// Nothing that a page would provide is called on this way.
    fn linker(&self) -> Result<Linker<()>> {
        let mut linker = Linker::new(&self.engine);
        for import in self.module.imports() {
            if let ExternType::Func(kind) = import.ty() {
                linker.func_new(import.module(), import.name(), kind.clone(), |_, _, _| {
                    Err(Error::new("a page is needed"))
                })?;
            }
        }
        Ok(linker)
    }
}

fn is_in_proportion(efforts: &[u64]) -> bool {
    let ends = efforts.first().zip(efforts.last());
    ends.is_some_and(|(first, last)| *last <= first.saturating_mul(MAX_GROWTH))
}

fn described(shape: &Shape) -> String {
    let text: String = shape.text(2).chars().take(60).collect();
    format!("{:?} {text:?}", shape.syntax)
}
