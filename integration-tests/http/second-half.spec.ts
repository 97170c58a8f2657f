import path from "node:path"
import { runHttpSpecs } from "@webox/kit/testing"
import { halfOfHttpSpecs } from "./http-specs"

// One boot serves all of them.
runHttpSpecs({ specs: halfOfHttpSpecs(1), cwd: path.resolve(__dirname, "../..") })
