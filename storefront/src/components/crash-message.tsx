import type { Language } from "@/i18n/languages"

/** Written here and not with the other messages, so that no page carries the translation library to the browser. */
export const crashTexts = {
  fr: {
    title: "La boutique fait une pause",
    text: "Nos rayons sont injoignables pour le moment. Votre panier est en sécurité. Réessayez dans un instant.",
    retry: "Réessayer",
  },
  en: {
    title: "The shop is taking a break",
    text: "We cannot reach our shelves right now. Your cart is safe. Please try again in a moment.",
    retry: "Try again",
  },
}

export function CrashMessage({ language, retry }: { language: Language; retry: () => void }) {
  const { title, text, retry: label } = crashTexts[language]
  return (
    <div className="page py-24" role="alert">
      <h1 className="display text-2xl">{title}</h1>
      <p className="mt-4 max-w-[48ch] text-muted">{text}</p>
      <button type="button" className="btn btn-primary mt-8 px-6" onClick={retry}>
        {label}
      </button>
    </div>
  )
}
