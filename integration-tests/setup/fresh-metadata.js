// In one process a second spec file would meet the entities of the first, defined in another realm.
const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()
