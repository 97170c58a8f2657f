import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"

// A database of its own: a process that is killed writes to it beside the test's own app.
runHttpSpecs({ specs: [path.join(__dirname, "place-under-kills.ts")], cwd: path.resolve(__dirname, "../../..") })
