import type { kFindingMessages } from '../finding-messages-en';
import type { Translation } from '../translate';

/** Findings, in French. */
export const kFrenchFindings: Translation<typeof kFindingMessages> = {
  'finding.several-patients':
    '{patients} patients sont ouverts ensemble. Chaque fichier appartient à un seul.',
  'finding.several-patients.advice':
    'Vérifiez de qui vous regardez les images : nom et ID sont dans chaque cellule.',
  'finding.patient-name-conflict': 'Un Patient ID porte {values} noms différents.',
  'finding.patient-name-conflict.advice':
    'Ce sont peut-être les images de personnes différentes. Demandez d’où viennent les fichiers avant de vous y fier.',
  'finding.patient-name-differs-in-part':
    'Un Patient ID porte des noms dont l’un fait partie de l’autre.',
  'finding.patient-name-differs-in-part.advice':
    'Sans doute une seule personne, une fois avec une initiale, un nom de moins, des lettres perdues (« ? ») ou dans une autre écriture. Comparez les dates de naissance.',
  'finding.patient-name-spelling': 'Le nom d’un patient est écrit de {values} façons.',
  'finding.patient-name-spelling.advice': 'Les noms sont les mêmes à ceci près : {steps}.',
  'finding.patient-name-sometimes-empty': 'Certains fichiers d’un patient n’ont pas de nom.',
  'finding.patient-name-sometimes-empty.advice':
    'Ils ont été réunis d’après le Patient ID. Comparez date de naissance et sexe.',
  'finding.patient-birth-date-conflict': 'Un Patient ID porte {values} dates de naissance.',
  'finding.patient-birth-date-conflict.advice':
    'Ce sont peut-être les images de personnes différentes. Demandez d’où viennent les fichiers avant de vous y fier.',
  'finding.patient-sex-conflict': 'Un Patient ID porte {values} indications du sexe.',
  'finding.patient-sex-conflict.advice':
    'Comparez noms et dates de naissance ; une indication est peut-être une erreur.',
  'finding.same-person-different-ids':
    'Le même nom et la même date de naissance figurent sous {patients} Patient ID.',
  'finding.same-person-different-ids.advice':
    'Peut-être une seule personne avec des ID de plusieurs hôpitaux. Ils sont tenus séparés ici.',
  'finding.patient-id-with-and-without-issuer':
    'Un Patient ID figure avec et sans l’organisme qui l’a attribué.',
  'finding.patient-id-with-and-without-issuer.advice':
    'Sans cet organisme, nul ne peut dire si c’est la même personne. Ils sont tenus séparés ici.',
  'finding.other-patient-id-matches':
    'Parmi les autres ID d’un patient se trouve celui d’un autre patient ouvert ici.',
  'finding.other-patient-id-matches.advice':
    'C’est peut-être une seule personne. Ils sont tenus séparés ici.',
  'finding.directory-patient-mismatch': 'Le DICOMDIR nomme un autre patient que le fichier.',
  'finding.directory-patient-mismatch.advice':
    'Le fichier est affiché sous ce qu’il dit lui-même. Demandez qui a fait le disque.',
  'finding.patient-id-placeholder':
    'Un Patient ID est un bouche-trou, comme 0 ou UNKNOWN, et ne désigne personne.',
  'finding.patient-id-placeholder.advice':
    'Ses fichiers sont aussi regroupés par nom et date de naissance. Rien ne dit si plusieurs examens sont d’une même personne.',
  'finding.patient-id-spelling': 'Des Patient ID ne diffèrent que par leur écriture.',
  'finding.patient-id-spelling.advice':
    'Ils diffèrent en ceci : {steps}. Ils restent séparés ici ; comparez noms et dates de naissance.',
  'finding.directory-instance-mismatch':
    'Des fichiers contiennent d’autres objets que ne le dit le DICOMDIR.',
  'finding.directory-instance-mismatch.advice':
    'C’est peut-être l’index d’un autre disque, ou des fichiers ont été remplacés. Est affiché ce qui est dans les fichiers.',
  'finding.group-of-patients': 'Un fichier représente un groupe de sujets, et non un seul.',
  'finding.group-of-patients.advice':
    'En général de petits animaux examinés ensemble. Les attributs disent lequel est où.',
  'finding.patient-id-missing': 'Le Patient ID manque.',
  'finding.patient-id-missing.advice':
    'Rien n’identifie cette personne avec certitude ; les fichiers ne sont réunis qu’au sein d’un examen.',
  'finding.patient-id-multi-valued':
    'Le Patient ID a plusieurs valeurs, là où une seule est permise.',
  'finding.patient-id-multi-valued.advice': 'Il est pris comme un seul ID, lettre par lettre.',
  'finding.private-person-name':
    'Un élément privé contient le nom d’une autre personne que Patient’s Name.',
  'finding.private-person-name.advice':
    'Souvent un médecin ou un opérateur. Regardez avant de transmettre le fichier.',
  'finding.repeated-identity':
    'Un attribut d’identité figure deux fois dans un fichier, avec des valeurs différentes.',
  'finding.repeated-identity.advice':
    'La première valeur est utilisée ici ; d’autres programmes prennent peut-être la seconde. Ne vous fiez pas à l’identité de ce fichier.',
  'finding.character-set-suspect':
    'Du texte est sans doute dans un autre jeu de caractères que celui que le fichier déclare.',
  'finding.character-set-suspect.advice':
    'Les noms sont affichés comme déclaré. Comparez les deux lectures ci-dessous ; si la seconde est juste, choisissez son jeu de caractères pour la série.',
  'finding.character-set-impossible':
    'Du texte ne peut pas être dans le jeu de caractères que le fichier déclare.',
  'finding.character-set-impossible.advice':
    'Il est affiché dans le jeu ci-dessous, ou avec des marques là où des octets n’ont pas de sens. Choisissez un autre jeu pour la série si des noms semblent faux.',
  'finding.character-set-undeclared':
    'Du texte a des lettres hors ASCII, mais le fichier ne dit pas dans quel jeu de caractères.',
  'finding.character-set-undeclared.advice':
    'Il est affiché dans le jeu ci-dessous. Choisissez un autre jeu pour la série si des noms semblent faux.',
  'finding.character-set-chosen': 'Le jeu de caractères d’une série a été choisi à la main.',
  'finding.character-set-chosen.advice':
    'Les noms sont affichés dans le jeu choisi, et non comme le fichier le déclare. Le choix est oublié à la fermeture des fichiers.',
  'finding.study-uid-in-several-patients': 'Un Study Instance UID figure sous {patients} patients.',
  'finding.study-uid-in-several-patients.advice':
    'Un examen appartient à une personne. Il est affiché séparément sous chacune.',
  'finding.series-uid-in-several-patients':
    'Un Series Instance UID figure sous {patients} patients.',
  'finding.series-uid-in-several-patients.advice':
    'Une série appartient à une personne. Elle est affichée séparément sous chacune.',
  'finding.series-uid-in-several-studies': 'Un Series Instance UID figure dans {studies} examens.',
  'finding.series-uid-in-several-studies.advice':
    'Une série appartient à un examen. Elle est affichée séparément dans chacun.',
  'finding.sop-instance-uid-conflict':
    'Un SOP Instance UID figure sur {instances} objets de contenu différent.',
  'finding.sop-instance-uid-conflict.advice':
    'Un UID désigne un objet. Tous sont affichés ; l’un est peut-être une version modifiée ou recomprimée.',
  'finding.sop-instance-copies': 'Des copies exactes d’objets sont là aussi : {copies}.',
  'finding.sop-instance-copies.advice': 'Rien à faire ; chaque objet est affiché une fois.',
  'finding.series-size-inconsistent': 'Les coupes d’une série ont {values} tailles différentes.',
  'finding.series-size-inconsistent.advice':
    'Le défilement peut sauter. Ce sont peut-être plusieurs reconstructions dans une série.',
  'finding.series-spacing-inconsistent':
    'Les coupes d’une série ont {values} tailles de pixel différentes.',
  'finding.series-spacing-inconsistent.advice':
    'Les longueurs sont justes dans chaque coupe, mais les coupes ne se superposent pas.',
  'finding.series-frame-of-reference-inconsistent':
    'Les coupes d’une série ont {values} référentiels.',
  'finding.series-frame-of-reference-inconsistent.advice':
    'Leurs positions ne peuvent pas être comparées : le patient a pu être repositionné entre-temps.',
  'finding.series-modality-inconsistent':
    'Une série a {values} modalités, là où il en faudrait une.',
  'finding.series-modality-inconsistent.advice': 'Deux séries ont peut-être reçu un même UID.',
  'finding.slices-missing': 'Des coupes d’une pile manquent : {count}.',
  'finding.slices-missing.advice':
    'D’après les distances, des images se sont perdues en route. Leurs places sont dans les preuves, le long de la normale.',
  'finding.concatenation-parts-missing':
    'Des parties d’objets multi-trames envoyés en morceaux manquent : {missing}.',
  'finding.concatenation-parts-missing.advice':
    'Leurs trames se sont perdues en route. Les parties manquantes, et sur combien, sont dans les preuves.',
  'finding.slice-positions-repeated':
    'Certaines positions d’une pile portent plus d’une coupe ; en trop : {count}.',
  'finding.slice-positions-repeated.advice':
    'Ce sont peut-être des acquisitions répétées ou des copies modifiées. Les distances le long de la normale sont dans les preuves.',
  'finding.slice-spacing-uneven':
    'Les distances entre les coupes d’une pile sont inégales à {count} endroits.',
  'finding.slice-spacing-uneven.advice':
    'Mesurez et reformatez avec prudence. Les positions concernées sont dans les preuves, le long de la normale.',
  'finding.instance-numbers-missing':
    'Des numéros d’instance d’une série manquent : {missing}, pour {present} présents.',
  'finding.instance-numbers-missing.advice':
    'Des images se sont peut-être perdues en route. Comparez avec le nombre à la source.',
  'finding.study-uid-missing': 'Le Study Instance UID manque.',
  'finding.study-uid-missing.advice':
    'Le fichier ne peut être rattaché avec certitude à un examen.',
  'finding.series-uid-missing': 'Le Series Instance UID manque.',
  'finding.series-uid-missing.advice':
    'Le fichier ne peut être rattaché avec certitude à une série.',
  'finding.sop-instance-uid-missing': 'L’ensemble de données n’a pas de SOP Instance UID.',
  'finding.sop-instance-uid-missing.advice':
    'Celui de l’en-tête du fichier est utilisé s’il existe. Des archives peuvent refuser le fichier.',
  'finding.sop-class-uid-missing': 'L’ensemble de données n’a pas de SOP Class UID.',
  'finding.sop-class-uid-missing.advice':
    'Celui de l’en-tête du fichier est utilisé s’il existe. Des archives peuvent refuser le fichier.',
  'finding.uid-malformed': 'Un UID a des caractères qu’aucun UID ne peut avoir.',
  'finding.uid-malformed.advice':
    'Il est pris lettre par lettre. D’autres programmes peuvent refuser le fichier.',
  'finding.uid-too-long': 'Un UID dépasse 64 caractères.',
  'finding.uid-too-long.advice':
    'Il est pris tel quel. D’autres programmes peuvent le couper et confondre des objets.',
  'finding.uid-leading-zero': 'Un UID a une partie qui commence par un zéro.',
  'finding.uid-leading-zero.advice':
    'Il est pris lettre par lettre. Certains programmes peuvent le changer.',
  'finding.meta-sop-class-mismatch':
    'L’en-tête du fichier et l’ensemble de données nomment des SOP Class différentes.',
  'finding.meta-sop-class-mismatch.advice':
    'L’ensemble de données fait foi. Le fichier a été modifié ou endommagé.',
  'finding.meta-sop-instance-mismatch':
    'L’en-tête du fichier et l’ensemble de données nomment des SOP Instance UID différents.',
  'finding.meta-sop-instance-mismatch.advice':
    'L’ensemble de données fait foi. Le fichier a été modifié ou endommagé.',
  'finding.transfer-syntax-mismatch':
    'L’ensemble de données n’est pas codé comme le dit sa syntaxe de transfert.',
  'finding.transfer-syntax-mismatch.advice':
    'Il est lu tel qu’il est. D’autres programmes peuvent échouer ou afficher n’importe quoi.',
  'finding.birth-after-study': 'La date de naissance est postérieure à la date de l’examen.',
  'finding.birth-after-study.advice':
    'L’une des dates est fausse, ou l’image est celle d’une autre personne.',
  'finding.study-in-future': 'La date de l’examen est dans le futur.',
  'finding.study-in-future.advice': 'L’horloge de l’appareil, ou de cet ordinateur, était fausse.',
  'finding.date-malformed': 'Une date n’est pas un jour du calendrier.',
  'finding.date-malformed.advice':
    'Elle est affichée comme elle est écrite, et n’est pas comparée.',
  'finding.modality-sop-class-mismatch': 'La modalité ne va pas avec le type d’objet (SOP Class).',
  'finding.modality-sop-class-mismatch.advice':
    'Le fichier a été converti ou modifié ; fenêtres et unités peuvent être fausses.',
  'finding.identity-removed-but-filled':
    'Le fichier dit que l’identité a été retirée, mais des attributs qui identifient une personne sont remplis.',
  'finding.identity-removed-but-filled.advice':
    'Ne le transmettez pas comme anonyme avant de les avoir regardés.',
  'finding.burned-in-annotation':
    'Les pixels contiennent du texte qui identifie le patient, d’après le fichier.',
  'finding.burned-in-annotation.advice':
    'Retirer les noms des attributs ne rend pas ces images anonymes.',
  'finding.burned-in-annotation-unknown': 'Le fichier ne dit pas si des noms sont dans les pixels.',
  'finding.burned-in-annotation-unknown.advice':
    'C’est souvent le cas pour ce genre d’images. Regardez avant de les transmettre.',
  'finding.lossy-not-declared':
    'L’image a été comprimée avec pertes, mais le fichier ne le dit pas.',
  'finding.lossy-not-declared.advice':
    'Des détails fins ont pu disparaître, ici et dans chaque copie.',
  'finding.files-unreadable': 'Fichiers qui n’ont pas pu être lus : {files}. {reason}',
  'finding.files-unreadable.advice':
    'Ils sont listés sous Fichiers. Copiez-les à nouveau depuis leur source.',
  'finding.file-damaged': 'Un fichier est tronqué ou a des longueurs fausses.',
  'finding.file-damaged.advice':
    'Ce qui a pu être lu est affiché, le reste manque. Copiez-le à nouveau depuis sa source.',
  'finding.preamble-program': 'Le fichier commence comme un programme.',
  'finding.preamble-program.advice':
    'Il est inoffensif ici. Ne le lancez pas, et prévenez la personne qui vous l’a donné.',
  'finding.preamble-other-format': 'Le fichier commence comme un fichier d’un autre format.',
  'finding.preamble-other-format.advice':
    'Un autre programme peut l’ouvrir comme autre chose. Rien de cela n’est utilisé ici.',
  'finding.preamble-tiff': 'Le fichier est en même temps une image TIFF.',
  'finding.preamble-tiff.advice':
    'C’est permis. Les deux peuvent montrer des images différentes ; ici, c’est l’image DICOM.',
  'finding.preamble-text': 'Il y a du texte lisible avant la partie DICOM du fichier.',
  'finding.preamble-text.advice':
    'Il peut nommer quelqu’un. Regardez avant de transmettre le fichier.',
  'finding.repeated-tag': 'Un attribut figure deux fois dans un fichier.',
  'finding.repeated-tag.advice':
    'Le premier est utilisé ici ; d’autres programmes prennent peut-être le second.',
  'finding.elements-out-of-order': 'Les attributs d’un fichier ne sont pas en ordre croissant.',
  'finding.elements-out-of-order.advice':
    'Ils sont lus malgré tout. D’autres programmes peuvent en manquer.',
  'finding.unknown': 'Quelque chose ne concorde pas ({code}).',
  'finding.unknown.advice': 'Les valeurs sont dans les preuves.',
  'finding.step.spacing': 'espaces et ponctuation',
  'finding.step.case': 'majuscules et minuscules',
  'finding.step.accents': 'accents',
  'finding.step.order': 'ordre des parties',
  'finding.step.titles': 'titres',
  'finding.step.forms': 'formes des lettres (pleine ou demi-chasse, hiragana ou katakana)',
  'finding.step.zeros': 'zéros au début',
  'findings.title': 'Ce qui ne concorde pas',
  'findings.critical': 'Critiques',
  'findings.warning': 'Avertissements',
  'findings.note': 'Remarques',
  'findings.none': 'Rien d’incohérent n’a été trouvé.',
  'findings.nothing-open': 'Rien n’a encore été ouvert.',
  'findings.evidence': 'Preuves',
  'findings.evidence.values': { one: 'dans {count} fichier', other: 'dans {count} fichiers' },
  'findings.evidence.more': 'Il y en a plus ; seules les premières valeurs sont citées.',
  'findings.evidence.empty': 'vide',
  'findings.places': { one: '{count} endroit', other: '{count} endroits' },
  'findings.more-places': { one: 'et {count} autre endroit', other: 'et {count} autres endroits' },
  'findings.go-to': 'Afficher {place}',
  'findings.export.json': 'Enregistrer en JSON',
  'findings.export.text': 'Enregistrer en texte',
  'findings.export.note': 'Le fichier enregistré contient des noms et des ID tirés des fichiers.',
  'findings.count': { one: '{count} anomalie', other: '{count} anomalies' },
  'findings.badge.critical': {
    one: '{count} anomalie critique',
    other: '{count} anomalies critiques',
  },
  'findings.badge.warning': { one: '{count} avertissement', other: '{count} avertissements' },
  'findings.badge.note': { one: '{count} remarque', other: '{count} remarques' },
  'findings.all': 'Dans tout ce qui est ouvert',
  'summary.title': 'Ce qui est ouvert ici',
  'summary.not-shown': 'Non affichés',
  'summary.files': { one: '{count} fichier', other: '{count} fichiers' },
  'summary.more-patients': { one: 'et {count} autre patient', other: 'et {count} autres patients' },
  'summary.more-studies': { one: 'et {count} autre examen', other: 'et {count} autres examens' },
};
