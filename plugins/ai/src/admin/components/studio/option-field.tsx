import { useTranslation } from "react-i18next"
import { usualValue, type Option } from "../../lib/order-input"
import { Choice } from "../shared/choice"
import { Field } from "../shared/field"

interface OptionFieldProps {
  option: Option
  /** Undefined until somebody chooses. */
  value: string | undefined
  onChange: (value: string) => void
}

/** Something that can be set beside the prompt. */
export function OptionField({ option, value = usualValue(option), onChange }: OptionFieldProps): JSX.Element {
  const { t } = useTranslation("webox-ai")
  const id = `studio-${option.name}`
  const label = t(`studio.option.${option.name}`)
  if (option.range) {
    const name = t("studio.length", { ...option.range })
    return <Field id={id} label={name} value={value} onChange={onChange} className="w-56" isNumber />
  }
  return <Choice id={id} label={label} value={value} items={option.choices} onChange={onChange} className="w-36" />
}
