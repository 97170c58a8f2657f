/** What of the generations is kept. Medusa loads each folder of modules as a module, so this one has a service too. */
export default class GenerationModuleService {}
