/**
 * Who sells in the demo shop. It says of itself that it is no firm: its SIREN is the one that documentation uses, with a right
 * check digit, and its e-mail address is below a top-level domain that nobody can have (RFC 2606).
 */
export const demoSeller = {
  name: "WeBox Démo (vendeur fictif)",
  legal_form: "SAS",
  capital: "10 000 €",
  address: { lines: ["1 rue de l’Exemple"], postal_code: "75001", city: "Paris", country_code: "FR" },
  siren: "123456782",
  siret: "12345678200010",
  rcs_city: "Paris",
  // Of a French VAT number, the two digits after FR are (12 + 3 × (SIREN mod 97)) mod 97.
  vat_number: "FR11123456782",
  email: "facturation@webox.example",
  phone: null,
  iban: null,
  is_franchise: false,
  vat_on_debits: false,
  terms: {
    late_penalties: {
      fr: "Pénalités de retard : trois fois le taux d’intérêt légal",
      en: "Late payment: interest at three times the French legal rate",
    },
    recovery_fee: {
      fr: "Indemnité forfaitaire pour frais de recouvrement : 40 €",
      en: "Fixed compensation for recovery costs: €40",
    },
    discount: { fr: "Pas d’escompte pour paiement anticipé", en: "No discount for early payment" },
  },
}
