import { foldCase } from '../../asks/identity.ts'
import { transliterate } from '../../kit/transliterate.ts'
import type { FormatContext, PersonField } from './people-format.ts'

/**
 * How HR systems, AD, Entra, Okta, Google, SCIM and LDAP name their columns and attributes, in common languages; letters and digits
 * only. First-named spellings are the better source where a list has several.
 */
const spellings: Readonly<Record<PersonField, string>> = {
  login: `samaccountname login userlogin loginname logonname username user uid userid userprincipalname upn profilelogin account accountname
    accountid loginid logonid networkid ntlogin adlogin krbprincipalname principal onpremisessamaccountname mailnickname benutzer benutzername
    benutzerkennung kennung anmeldename nutzername identifiant utilisateur nomutilisateur nomdutilisateur compte usuario nombredeusuario
    cuenta utente nomeutente utilizador nomedeutilizador nomedeusuario gebruiker gebruikersnaam inlognaam anvandarnamn brukernavn brugernavn
    kayttajatunnus uzytkownik nazwauzytkownika uzivatel uzivatelskejmeno felhasznalo felhasznalonev kullanici kullaniciadi polzovatel`,
  mail: `mail email emailaddress emails primaryemail primaryemailaddress workemail workemailaddress companyemail businessemail businessemailaddress
    primarysmtpaddress windowsemailaddress emailadresse epost epostadress epostadresse mailadresse mailadres emailadres courriel adressemail
    adresseemail adressecourriel correo correoelectronico direccionecorreo correo1 posta postaelettronica indirizzoemail enderecodeemail
    emailadress sahkoposti adresemail eposta emailcim pochta emailvalue`,
  alias: `alias aliases emailaliases emailalias proxyaddresses proxyaddress othermails othermail mailalternateaddress maillocaladdress
    mailalias secondaryemail alternateemail alternateemails alternateemailaddress noneditablealiases nickname`,
  name: `name displayname fullname cn commonname fn employeename personname namefullname nameformatted formattedname formatted gecos employee
    nome naam navn namn imiona person mitarbeiter vollername vollstaendigername vollstandigername anzeigename nomcomplet nomaffiche nomprenom nombrecompleto
    nombreyapellidos nomecompleto nomeecognome volledigenaam weergavenaam fulltnamn fuldenavn fulltnavn adsoyad imieinazwisko celejmeno`,
  given: `givenname firstname first forename namegivenname namefirst profilefirstname legalfirstname preferredfirstname preferredname
    vorname rufname prenom prenoms nombre nombres primernombre primeironome nomeproprio voornaam roepnaam fornamn fornavn etunimi imie
    jmeno krestnijmeno keresztnev utonev ad isim imya onoma prenume ime`,
  family: `sn surname familyname lastname last namefamilyname namelast profilelastname legallastname nachname familienname zuname nom
    nomdefamille apellido apellidos primerapellido cognome sobrenome apelido ultimonome achternaam familienaam efternamn etternavn
    efternavn sukunimi nazwisko prijmeni vezeteknev csaladnev soyad soyadi familiya epitheto nume prezime`,
  start: `start startdate startsat startson hiredate hired hireddate dateofhire originalhiredate hiringdate joindate joined joiningdate
    dateofjoining employeehiredate employmentstart employmentstartdate entrydate begindate begin validfrom from since eintritt
    eintrittsdatum beginn startdatum datedentree dateentree datedembauche datedebut fechadeingreso fechadealta fechainicio fechadeinicio
    alta datadiassunzione dataassunzione datainizio datadeadmissao datainicio admissao indienst datumindienst ingangsdatum anstalld
    anstallningsdatum ansattelsesdato startdato datazatrudnienia datumnastupu`,
  end: `end enddate endsat endson termination terminationdate terminated dateoftermination lastday lastworkingday lastdayofwork leavedate
    leavingdate leaverdate left leftdate dateleft exitdate employeeleavedatetime employmentend employmentenddate separationdate validto
    validuntil until to accountexpires accountexpirationdate expires expirydate expirationdate austritt austrittsdatum ende enddatum
    datedesortie datesortie datededepart datedepart datefin fechadebaja fechabaja fechafin fechadefin fechadesalida baja datacessazione
    datafine datadidimissioni datademissao datadedemissao datafim desligamento uitdienst datumuitdienst einddatum slutdatum slutdato
    fratradelsesdato datazwolnienia`,
  type: `type usertype employeetype accounttype persontype recipienttype recipienttypedetails kind profileusertype`,
}

const fieldBySpelling = new Map<string, { field: PersonField; rank: number }>()
for (const [field, list] of Object.entries(spellings)) {
  list
    .trim()
    .split(/\s+/)
    .forEach((spelling, rank) => {
      if (!fieldBySpelling.has(spelling)) fieldBySpelling.set(spelling, { field: field as PersonField, rank })
    })
}

/** A column's name as the table spells it: `Primary Email [Required]` is `primaryemail`, `prénom` `prenom`, `cn;lang-de` `cn`. */
function plainFieldName(written: string): string {
  const base = foldCase(written.slice(0, 128)).replace(/\[[^\]]*\]|\([^)]*\)|;.*$/g, '')
  return (transliterate(base)[0] ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Which column of `names` holds which field: what `columns` says, else by the table. The value is a list of positions, best first. */
export function columnsOf(
  names: readonly string[],
  { columns }: Pick<FormatContext, 'columns'>,
): Map<PersonField, number[]> {
  const plain = names.map(plainFieldName)
  const found = new Map<PersonField, { at: number; rank: number }[]>()
  const chosen = new Set(Object.values(columns).map(plainFieldName))
  plain.forEach((name, at) => {
    const known = fieldBySpelling.get(name)
    if (known === undefined || columns[known.field] !== undefined || chosen.has(name)) return
    found.set(known.field, [...(found.get(known.field) ?? []), { at, rank: known.rank }])
  })
  const result = new Map<PersonField, number[]>()
  for (const [field, places] of found)
    result.set(
      field,
      places.sort((a, b) => a.rank - b.rank).map(place => place.at),
    )
  for (const [field, name] of Object.entries(columns)) {
    const at = plain.indexOf(plainFieldName(name))
    if (at >= 0) result.set(field as PersonField, [at])
  }
  return result
}

/** Tells the field that an attribute or key of a name holds, or null. Lists have few names and ask for each many times. */
export function fieldFinder(context: Pick<FormatContext, 'columns'>): (name: string) => PersonField | null {
  const known = new Map<string, PersonField | null>()
  return name => {
    const found = known.get(name)
    if (found !== undefined) return found
    const field = columnsOf([name], context).keys().next().value ?? null
    if (known.size < 10_000) known.set(name, field)
    return field
  }
}
