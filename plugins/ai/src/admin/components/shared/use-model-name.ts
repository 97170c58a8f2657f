import { useTranslation } from "react-i18next"

interface NamedModel {
  provider: string
  /** At the provider. */
  id: string
  /** How its maker writes it; the id where it is not known. */
  name?: string
}

/** @returns names a model as its maker does; the local samples in the reader's language, since their names are words */
export function useModelName(): (model: NamedModel) => string {
  const { t } = useTranslation("webox-ai")
  return ({ provider, id, name = id }) =>
    provider === "local" ? t(`shared.sample.${id}`, { defaultValue: name }) : name
}
