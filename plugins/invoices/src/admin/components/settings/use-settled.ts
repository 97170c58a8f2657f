import { useEffect, useState } from "react"

/** A value as it stood when it had not changed for so long: what is being typed is waited for. */
export function useSettled<Value>(value: Value, pause_ms: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause_ms)
    return () => clearTimeout(timer)
  }, [value, pause_ms])
  return settled
}
