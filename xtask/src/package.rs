//! The npm package that a version's folder is, held to what its users do with it.

use anyhow::Result;

use crate::command::{command, run};
use crate::dist::address;
use crate::{folder, project};

/// Runs its tests; `dist/` must be there.
pub fn test() -> Result<()> {
    let users = project::package_users();
    let installed = users.join("node_modules/article-card");
    folder::remove(&users)?;
    folder::copy(&project::root().join("tests/types"), &users)?;
    folder::copy(&project::dist().join(address::pinned(&project::version()?)), &installed)?;
    let mut node = command("node");
    node.args(["--import", "tsx", "--test", "--test-reporter=spec"]);
    node.args(
        ["manifest", "modules", "types"].map(|suite| format!("tests/package/{suite}.test.ts")),
    );
    run(node.env("ARTICLE_CARD_PACKAGE_USERS", users))
}
