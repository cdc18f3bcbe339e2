/** All that is tested in a browser. One file, since the test runner starts a process for each, and a browser is slow to start. */
import "./suites/lifecycle";
import "./suites/sources";
import "./suites/parts";
import "./suites/recovery";
import "./suites/addresses";
import "./suites/attributes";
import "./suites/fallback";
import "./suites/events";
import "./suites/embed";
import "./suites/many";
import "./suites/host";
import "./suites/without-wasm";
import "./suites/old-browsers";
import "./suites/parity";
import "./suites/hostile";
import "./suites/rust-page";
import "./suites/sample";
