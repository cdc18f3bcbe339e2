//! `cargo xtask serve`: the demo, on this machine alone.

use std::net::TcpListener;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::command::command;
use crate::{dist, project, site};

#[derive(Args)]
pub struct Serve {
    /// The port to serve at
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

impl Serve {
    pub fn run(&self) -> Result<()> {
        self.check_port()?;
        dist::build()?;
        site::build()?;
        let mut esbuild = command(project::npm_program("esbuild"));
        esbuild.arg(format!("--serve=127.0.0.1:{}", self.port));
        esbuild.arg(format!("--servedir={}", project::site().display()));
        esbuild.args(["--cors-origin=*", "--log-level=warning"]);
        // It serves for as long as its standard input is open.
        let mut server = esbuild.stdin(Stdio::piped()).spawn().context("can't start esbuild")?;
        let open = server.stdin.take();
        println!("The demo is at http://localhost:{} (Ctrl+C ends it)", self.port);
        let status = server.wait()?;
        drop(open);
        ensure!(status.success(), "the server ended with {status}");
        Ok(())
    }

    /// Better now than after the build.
    fn check_port(&self) -> Result<()> {
        let bound = TcpListener::bind(("127.0.0.1", self.port));
        bound.map(drop).with_context(|| {
            format!("port {} can't be used; another one: `--port NUMBER`", self.port)
        })
    }
}
