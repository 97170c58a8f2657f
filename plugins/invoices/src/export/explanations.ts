/** What is in an export and how it is checked, for who opens it without the shop: a file for each language. */
export const explanations: Record<string, string> = {
  "LISEZMOI.txt": `Export des factures et des avoirs

index.csv       une ligne par document ; montants avec un point décimal, instants en UTC
invoices/       les factures : le PDF (PDF/A-3, Factur-X) et son XML
credit-notes/   les avoirs
closings/       les clôtures des mois et des années entièrement comprises dans la période
proof/          ce dont l'empreinte de chaque document est faite, et chain.json : la vérification de toute la chaîne le jour de l'export
SHA256SUMS      l'empreinte de chaque fichier de cet export
INCOMPLETE.txt  seulement s'il manque un fichier : lequel, et pourquoi

Vérifier les fichiers : sha256sum -c SHA256SUMS
Vérifier la chaîne : le SHA-256 de proof/<numéro>.txt est la colonne sha256 de l'index ; la première ligne de ce texte est le SHA-256
du document précédent de la même série (des zéros pour le premier).
`,
  "README.txt": `Export of invoices and credit notes

index.csv       a line for each document; amounts have a decimal point, moments are in UTC
invoices/       the invoices: the PDF (PDF/A-3, Factur-X) and its XML
credit-notes/   the credit notes
closings/       the closings of the months and years that lie wholly in the period
proof/          what each document's hash is made of, and chain.json: the check of the whole chain on the day of the export
SHA256SUMS      the hash of each file of this export
INCOMPLETE.txt  only where a file is missing: which, and why

To check the files: sha256sum -c SHA256SUMS
To check the chain: the SHA-256 of proof/<number>.txt is the index's column sha256; the first line of that text is the SHA-256 of the
document before, in the same series (zeros for the first).
`,
}
