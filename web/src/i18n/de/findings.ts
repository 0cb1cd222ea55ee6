import type { kFindingMessages } from '../finding-messages-en';
import type { Translation } from '../translate';

/** Findings, in German. */
export const kGermanFindings: Translation<typeof kFindingMessages> = {
  'finding.several-patients':
    '{patients} Patienten sind zusammen geöffnet. Jede Datei gehört zu einem von ihnen.',
  'finding.several-patients.advice':
    'Achten Sie darauf, wessen Bilder Sie ansehen: Name und ID stehen in jeder Zelle.',
  'finding.patient-name-conflict': 'Eine Patienten-ID trägt {values} verschiedene Namen.',
  'finding.patient-name-conflict.advice':
    'Das können Bilder verschiedener Personen sein. Fragen Sie nach, woher die Dateien kommen, bevor Sie sich auf sie verlassen.',
  'finding.patient-name-differs-in-part':
    'Eine Patienten-ID trägt Namen, von denen einer Teil des anderen ist.',
  'finding.patient-name-differs-in-part.advice':
    'Wahrscheinlich eine Person, einmal mit Anfangsbuchstaben, einem Namen weniger, verlorenen Buchstaben („?“) oder in anderer Schrift. Vergleichen Sie die Geburtsdaten.',
  'finding.patient-name-spelling': 'Der Name eines Patienten ist auf {values} Arten geschrieben.',
  'finding.patient-name-spelling.advice': 'Die Namen sind gleich bis auf: {steps}.',
  'finding.patient-name-sometimes-empty': 'Manche Dateien eines Patienten haben keinen Namen.',
  'finding.patient-name-sometimes-empty.advice':
    'Sie wurden nach der Patienten-ID zusammengefasst. Vergleichen Sie Geburtsdatum und Geschlecht.',
  'finding.patient-birth-date-conflict': 'Eine Patienten-ID trägt {values} Geburtsdaten.',
  'finding.patient-birth-date-conflict.advice':
    'Das können Bilder verschiedener Personen sein. Fragen Sie nach, woher die Dateien kommen, bevor Sie sich auf sie verlassen.',
  'finding.patient-sex-conflict': 'Eine Patienten-ID trägt {values} Angaben zum Geschlecht.',
  'finding.patient-sex-conflict.advice':
    'Vergleichen Sie Namen und Geburtsdaten; eine Angabe kann ein Versehen sein.',
  'finding.same-person-different-ids':
    'Derselbe Name mit demselben Geburtsdatum steht unter {patients} Patienten-IDs.',
  'finding.same-person-different-ids.advice':
    'Vielleicht eine Person mit IDs mehrerer Krankenhäuser. Sie werden hier getrennt gehalten.',
  'finding.patient-id-with-and-without-issuer':
    'Eine Patienten-ID steht einmal mit und einmal ohne ausgebende Stelle.',
  'finding.patient-id-with-and-without-issuer.advice':
    'Ohne ausgebende Stelle lässt sich nicht sagen, ob es dieselbe Person ist. Sie werden hier getrennt gehalten.',
  'finding.other-patient-id-matches':
    'Unter den weiteren IDs eines Patienten ist die eines anderen, der hier offen ist.',
  'finding.other-patient-id-matches.advice':
    'Beide können eine Person sein. Sie werden hier getrennt gehalten.',
  'finding.directory-patient-mismatch': 'Das DICOMDIR nennt einen anderen Patienten als die Datei.',
  'finding.directory-patient-mismatch.advice':
    'Die Datei wird unter dem gezeigt, was sie selbst sagt. Fragen Sie, wer die CD erstellt hat.',
  'finding.patient-id-placeholder':
    'Eine Patienten-ID ist ein Lückenfüller wie 0 oder UNKNOWN und bezeichnet niemanden.',
  'finding.patient-id-placeholder.advice':
    'Ihre Dateien sind auch nach Name und Geburtsdatum zusammengefasst. Ob mehrere Untersuchungen von einer Person sind, lässt sich nicht sagen.',
  'finding.patient-id-spelling': 'Patienten-IDs unterscheiden sich nur in der Schreibweise.',
  'finding.patient-id-spelling.advice':
    'Sie unterscheiden sich in: {steps}. Sie bleiben hier getrennt; vergleichen Sie Namen und Geburtsdaten.',
  'finding.directory-instance-mismatch': 'Dateien enthalten andere Objekte, als das DICOMDIR sagt.',
  'finding.directory-instance-mismatch.advice':
    'Es kann das Verzeichnis einer anderen CD sein, oder Dateien wurden ausgetauscht. Gezeigt wird, was in den Dateien steht.',
  'finding.group-of-patients': 'Eine Datei steht für eine Gruppe von Individuen, nicht für eines.',
  'finding.group-of-patients.advice':
    'Meist kleine Tiere, die zusammen aufgenommen wurden. Welches wo liegt, steht in den Attributen.',
  'finding.patient-id-missing': 'Die Patienten-ID fehlt.',
  'finding.patient-id-missing.advice':
    'Nichts bezeichnet diese Person sicher; Dateien werden nur innerhalb einer Studie zusammengefasst.',
  'finding.patient-id-multi-valued': 'Die Patienten-ID hat mehrere Werte, wo einer erlaubt ist.',
  'finding.patient-id-multi-valued.advice': 'Sie wird Zeichen für Zeichen als eine ID genommen.',
  'finding.private-person-name':
    'Ein privates Element enthält den Namen einer anderen Person als Patient’s Name.',
  'finding.private-person-name.advice':
    'Oft ein Arzt oder eine Fachkraft. Sehen Sie nach, bevor Sie die Datei weitergeben.',
  'finding.repeated-identity':
    'Ein identifizierendes Attribut steht zweimal in einer Datei, mit verschiedenen Werten.',
  'finding.repeated-identity.advice':
    'Hier gilt der erste Wert; andere Programme nehmen vielleicht den zweiten. Verlassen Sie sich nicht darauf, wessen Datei es ist.',
  'finding.character-set-suspect':
    'Text steht wahrscheinlich in einem anderen Zeichensatz, als die Datei angibt.',
  'finding.character-set-suspect.advice':
    'Namen werden wie angegeben gezeigt. Vergleichen Sie die beiden Lesarten unten; stimmt die zweite, wählen Sie ihren Zeichensatz für die Serie.',
  'finding.character-set-impossible':
    'Mancher Text kann nicht in dem Zeichensatz stehen, den die Datei angibt.',
  'finding.character-set-impossible.advice':
    'Er wird im Zeichensatz unten gezeigt, oder mit Ersatzzeichen, wo Bytes keine Bedeutung haben. Wählen Sie für die Serie einen anderen, wenn Namen falsch aussehen.',
  'finding.character-set-undeclared':
    'Text hat Buchstaben jenseits von ASCII, aber die Datei nennt keinen Zeichensatz.',
  'finding.character-set-undeclared.advice':
    'Er wird im Zeichensatz unten gezeigt. Wählen Sie für die Serie einen anderen, wenn Namen falsch aussehen.',
  'finding.character-set-chosen': 'Der Zeichensatz einer Serie wurde von Hand gewählt.',
  'finding.character-set-chosen.advice':
    'Namen werden im gewählten Zeichensatz gezeigt, nicht wie die Datei angibt. Die Wahl wird beim Schließen der Dateien vergessen.',
  'finding.study-uid-in-several-patients':
    'Eine Study Instance UID steht unter {patients} Patienten.',
  'finding.study-uid-in-several-patients.advice':
    'Eine Untersuchung gehört zu einer Person. Sie wird unter jeder von ihnen getrennt gezeigt.',
  'finding.series-uid-in-several-patients':
    'Eine Series Instance UID steht unter {patients} Patienten.',
  'finding.series-uid-in-several-patients.advice':
    'Eine Serie gehört zu einer Person. Sie wird unter jeder von ihnen getrennt gezeigt.',
  'finding.series-uid-in-several-studies': 'Eine Series Instance UID steht in {studies} Studien.',
  'finding.series-uid-in-several-studies.advice':
    'Eine Serie gehört zu einer Untersuchung. Sie wird in jeder von ihnen getrennt gezeigt.',
  'finding.sop-instance-uid-conflict':
    'Eine SOP Instance UID steht auf {instances} Objekten mit verschiedenem Inhalt.',
  'finding.sop-instance-uid-conflict.advice':
    'Eine UID benennt ein Objekt. Alle werden gezeigt; eines kann bearbeitet oder neu komprimiert sein.',
  'finding.sop-instance-copies': 'Auch genaue Kopien von Objekten sind hier: {copies}.',
  'finding.sop-instance-copies.advice': 'Nichts zu tun; jedes Objekt wird einmal gezeigt.',
  'finding.series-size-inconsistent':
    'Die Schichten einer Serie haben {values} verschiedene Größen.',
  'finding.series-size-inconsistent.advice':
    'Beim Blättern kann das Bild springen. Vielleicht sind es verschiedene Rekonstruktionen in einer Serie.',
  'finding.series-spacing-inconsistent':
    'Die Schichten einer Serie haben {values} verschiedene Pixelabstände.',
  'finding.series-spacing-inconsistent.advice':
    'Längen stimmen in jeder Schicht, aber die Schichten passen nicht aufeinander.',
  'finding.series-frame-of-reference-inconsistent':
    'Die Schichten einer Serie haben {values} Bezugssysteme.',
  'finding.series-frame-of-reference-inconsistent.advice':
    'Ihre Positionen lassen sich nicht vergleichen: Der Patient kann dazwischen neu gelagert worden sein.',
  'finding.series-modality-inconsistent':
    'Eine Serie hat {values} Modalitäten, wo es eine sein sollte.',
  'finding.series-modality-inconsistent.advice': 'Vielleicht haben zwei Serien eine UID bekommen.',
  'finding.slices-missing': 'In einem Stapel fehlen Schichten: {count}.',
  'finding.slices-missing.advice':
    'Nach den Abständen sind Bilder unterwegs verloren gegangen. Wo sie sein sollten, steht in den Belegen, entlang der Normalen.',
  'finding.concatenation-parts-missing':
    'Teile von Multiframe-Objekten, die in Stücken gesendet wurden, fehlen: {missing}.',
  'finding.concatenation-parts-missing.advice':
    'Ihre Frames sind unterwegs verloren gegangen. Welche Teile fehlen, von wie vielen, steht in den Belegen.',
  'finding.slice-positions-repeated':
    'An manchen Positionen eines Stapels liegt mehr als eine Schicht; zu viel: {count}.',
  'finding.slice-positions-repeated.advice':
    'Vielleicht wiederholte Aufnahmen oder bearbeitete Kopien. Die Abstände entlang der Normalen stehen in den Belegen.',
  'finding.slice-spacing-uneven':
    'Die Abstände zwischen den Schichten eines Stapels sind an {count} Stellen ungleich.',
  'finding.slice-spacing-uneven.advice':
    'Messen und reformatieren Sie mit Vorsicht. Hinter welchen Positionen, steht in den Belegen, entlang der Normalen.',
  'finding.instance-numbers-missing':
    'Instanznummern einer Serie fehlen: {missing}, neben {present} vorhandenen.',
  'finding.instance-numbers-missing.advice':
    'Bilder können unterwegs verloren gegangen sein. Vergleichen Sie mit der Zahl an der Quelle.',
  'finding.study-uid-missing': 'Die Study Instance UID fehlt.',
  'finding.study-uid-missing.advice': 'Die Datei lässt sich keiner Untersuchung sicher zuordnen.',
  'finding.series-uid-missing': 'Die Series Instance UID fehlt.',
  'finding.series-uid-missing.advice': 'Die Datei lässt sich keiner Serie sicher zuordnen.',
  'finding.sop-instance-uid-missing': 'Der Datensatz hat keine SOP Instance UID.',
  'finding.sop-instance-uid-missing.advice':
    'Es wird die aus dem Dateikopf genommen, wo es eine gibt. Archive lehnen die Datei vielleicht ab.',
  'finding.sop-class-uid-missing': 'Der Datensatz hat keine SOP Class UID.',
  'finding.sop-class-uid-missing.advice':
    'Es wird die aus dem Dateikopf genommen, wo es eine gibt. Archive lehnen die Datei vielleicht ab.',
  'finding.uid-malformed': 'Eine UID hat Zeichen, die keine UID haben kann.',
  'finding.uid-malformed.advice':
    'Sie wird Zeichen für Zeichen genommen. Andere Programme lehnen die Datei vielleicht ab.',
  'finding.uid-too-long': 'Eine UID ist länger als 64 Zeichen.',
  'finding.uid-too-long.advice':
    'Sie wird genommen, wie sie ist. Andere Programme schneiden sie vielleicht ab und verwechseln Objekte.',
  'finding.uid-leading-zero': 'Eine UID hat einen Teil mit einer Null am Anfang.',
  'finding.uid-leading-zero.advice':
    'Sie wird Zeichen für Zeichen genommen. Manche Programme ändern sie vielleicht.',
  'finding.meta-sop-class-mismatch': 'Dateikopf und Datensatz nennen verschiedene SOP Classes.',
  'finding.meta-sop-class-mismatch.advice':
    'Der Datensatz gilt. Die Datei wurde bearbeitet oder beschädigt.',
  'finding.meta-sop-instance-mismatch':
    'Dateikopf und Datensatz nennen verschiedene SOP Instance UIDs.',
  'finding.meta-sop-instance-mismatch.advice':
    'Der Datensatz gilt. Die Datei wurde bearbeitet oder beschädigt.',
  'finding.transfer-syntax-mismatch':
    'Der Datensatz ist nicht so kodiert, wie seine Transfersyntax sagt.',
  'finding.transfer-syntax-mismatch.advice':
    'Er wird gelesen, wie er ist. Andere Programme scheitern vielleicht oder zeigen Unsinn.',
  'finding.birth-after-study': 'Das Geburtsdatum liegt nach dem Studiendatum.',
  'finding.birth-after-study.advice':
    'Eines der Daten ist falsch, oder das Bild ist von jemand anderem.',
  'finding.study-in-future': 'Das Studiendatum liegt in der Zukunft.',
  'finding.study-in-future.advice': 'Die Uhr des Geräts oder dieses Computers ging falsch.',
  'finding.date-malformed': 'Ein Datum ist kein Tag des Kalenders.',
  'finding.date-malformed.advice': 'Es wird gezeigt, wie es geschrieben ist, und nicht verglichen.',
  'finding.modality-sop-class-mismatch':
    'Die Modalität passt nicht zur Art des Objekts (SOP Class).',
  'finding.modality-sop-class-mismatch.advice':
    'Die Datei wurde umgewandelt oder bearbeitet; Fensterung und Einheiten passen vielleicht nicht.',
  'finding.identity-removed-but-filled':
    'Die Datei sagt, dass die Identität entfernt wurde, aber Attribute, die eine Person bezeichnen, sind gefüllt.',
  'finding.identity-removed-but-filled.advice':
    'Geben Sie die Datei nicht als anonym weiter, bevor Sie diese angesehen haben.',
  'finding.burned-in-annotation':
    'Im Bild selbst steht Text, der den Patienten bezeichnet, wie die Datei sagt.',
  'finding.burned-in-annotation.advice':
    'Namen aus den Attributen zu entfernen, macht diese Bilder nicht anonym.',
  'finding.burned-in-annotation-unknown': 'Die Datei sagt nicht, ob Namen im Bild selbst stehen.',
  'finding.burned-in-annotation-unknown.advice':
    'Bei Bildern dieser Art ist es oft so. Sehen Sie nach, bevor Sie sie weitergeben.',
  'finding.lossy-not-declared':
    'Das Bild wurde verlustbehaftet komprimiert, aber die Datei sagt es nicht.',
  'finding.lossy-not-declared.advice':
    'Feine Einzelheiten können verloren sein, hier und in jeder Kopie davon.',
  'finding.files-unreadable': 'Dateien, die nicht gelesen werden konnten: {files}. {reason}',
  'finding.files-unreadable.advice':
    'Sie stehen unter Dateien. Kopieren Sie sie noch einmal von dort, woher sie kamen.',
  'finding.file-damaged': 'Eine Datei ist abgeschnitten oder hat falsche Längen.',
  'finding.file-damaged.advice':
    'Was lesbar war, wird gezeigt, der Rest fehlt. Kopieren Sie sie noch einmal von dort, woher sie kam.',
  'finding.preamble-program': 'Die Datei beginnt wie ein Programm.',
  'finding.preamble-program.advice':
    'Hier ist sie harmlos. Starten Sie sie nicht, und sagen Sie es dem, der sie Ihnen gab.',
  'finding.preamble-other-format': 'Die Datei beginnt wie eine Datei eines anderen Formats.',
  'finding.preamble-other-format.advice':
    'Ein anderes Programm öffnet sie vielleicht als etwas anderes. Davon wird hier nichts benutzt.',
  'finding.preamble-tiff': 'Die Datei ist zugleich ein TIFF-Bild.',
  'finding.preamble-tiff.advice':
    'Das ist erlaubt. Beide können verschiedene Bilder zeigen; hier wird das DICOM-Bild gezeigt.',
  'finding.preamble-text': 'Vor dem DICOM-Teil der Datei steht lesbarer Text.',
  'finding.preamble-text.advice':
    'Er kann jemanden nennen. Sehen Sie nach, bevor Sie die Datei weitergeben.',
  'finding.repeated-tag': 'Ein Attribut steht zweimal in einer Datei.',
  'finding.repeated-tag.advice':
    'Hier gilt das erste; andere Programme nehmen vielleicht das zweite.',
  'finding.elements-out-of-order':
    'Die Attribute einer Datei stehen nicht in aufsteigender Reihenfolge.',
  'finding.elements-out-of-order.advice':
    'Sie werden trotzdem gelesen. Andere Programme übersehen vielleicht welche.',
  'finding.unknown': 'Etwas stimmt nicht zusammen ({code}).',
  'finding.unknown.advice': 'Die Werte stehen in den Belegen.',
  'finding.step.spacing': 'Leerzeichen und Satzzeichen',
  'finding.step.case': 'Groß- und Kleinschreibung',
  'finding.step.accents': 'Akzente',
  'finding.step.order': 'Reihenfolge der Teile',
  'finding.step.titles': 'Titel',
  'finding.step.forms': 'Schreibformen (volle oder halbe Breite, Hiragana oder Katakana)',
  'finding.step.zeros': 'Nullen am Anfang',
  'findings.title': 'Was nicht zusammenpasst',
  'findings.critical': 'Kritisch',
  'findings.warning': 'Warnungen',
  'findings.note': 'Hinweise',
  'findings.none': 'Nichts Widersprüchliches wurde gefunden.',
  'findings.nothing-open': 'Noch wurde nichts geöffnet.',
  'findings.evidence': 'Belege',
  'findings.evidence.values': { one: 'in {count} Datei', other: 'in {count} Dateien' },
  'findings.evidence.more': 'Es gibt mehr; nur die ersten Werte sind aufgeführt.',
  'findings.evidence.empty': 'leer',
  'findings.places': { one: '{count} Stelle', other: '{count} Stellen' },
  'findings.more-places': {
    one: 'und {count} weitere Stelle',
    other: 'und {count} weitere Stellen',
  },
  'findings.go-to': '{place} zeigen',
  'findings.export.json': 'Als JSON sichern',
  'findings.export.text': 'Als Text sichern',
  'findings.export.note': 'Die gesicherte Datei enthält Namen und IDs aus den Dateien.',
  'findings.count': { one: '{count} Auffälligkeit', other: '{count} Auffälligkeiten' },
  'findings.badge.critical': {
    one: '{count} kritische Auffälligkeit',
    other: '{count} kritische Auffälligkeiten',
  },
  'findings.badge.warning': { one: '{count} Warnung', other: '{count} Warnungen' },
  'findings.badge.note': { one: '{count} Hinweis', other: '{count} Hinweise' },
  'findings.all': 'In allem, was offen ist',
  'summary.title': 'Was hier offen ist',
  'summary.not-shown': 'Nicht gezeigt',
  'summary.files': { one: '{count} Datei', other: '{count} Dateien' },
  'summary.more-patients': {
    one: 'und {count} weiterer Patient',
    other: 'und {count} weitere Patienten',
  },
  'summary.more-studies': {
    one: 'und {count} weitere Studie',
    other: 'und {count} weitere Studien',
  },
};
