import type { kFindingMessages } from '../finding-messages-en';
import type { Translation } from '../translate';

/** Findings, in Spanish. */
export const kSpanishFindings: Translation<typeof kFindingMessages> = {
  'finding.several-patients':
    'Hay {patients} pacientes abiertos a la vez. Cada archivo es de uno de ellos.',
  'finding.several-patients.advice':
    'Compruebe de quién son las imágenes que mira: nombre e ID están en cada celda.',
  'finding.patient-name-conflict': 'Un Patient ID lleva {values} nombres distintos.',
  'finding.patient-name-conflict.advice':
    'Pueden ser imágenes de personas distintas. Pregunte de dónde vienen los archivos antes de fiarse de ellos.',
  'finding.patient-name-differs-in-part':
    'Un Patient ID lleva nombres de los que uno es parte del otro.',
  'finding.patient-name-differs-in-part.advice':
    'Probablemente una sola persona, una vez con inicial, con un nombre menos, con letras perdidas («?») o en otra escritura. Compare las fechas de nacimiento.',
  'finding.patient-name-spelling': 'El nombre de un paciente está escrito de {values} maneras.',
  'finding.patient-name-spelling.advice': 'Los nombres son iguales salvo en: {steps}.',
  'finding.patient-name-sometimes-empty': 'Algunos archivos de un paciente no tienen nombre.',
  'finding.patient-name-sometimes-empty.advice':
    'Se agruparon por Patient ID. Compare fecha de nacimiento y sexo.',
  'finding.patient-birth-date-conflict': 'Un Patient ID lleva {values} fechas de nacimiento.',
  'finding.patient-birth-date-conflict.advice':
    'Pueden ser imágenes de personas distintas. Pregunte de dónde vienen los archivos antes de fiarse de ellos.',
  'finding.patient-sex-conflict': 'Un Patient ID lleva {values} datos del sexo.',
  'finding.patient-sex-conflict.advice':
    'Compare nombres y fechas de nacimiento; uno de los datos puede ser un error.',
  'finding.same-person-different-ids':
    'El mismo nombre y la misma fecha de nacimiento figuran en {patients} Patient ID.',
  'finding.same-person-different-ids.advice':
    'Quizá una sola persona con ID de varios hospitales. Aquí se mantienen separados.',
  'finding.patient-id-with-and-without-issuer': 'Un Patient ID figura con y sin quien lo emitió.',
  'finding.patient-id-with-and-without-issuer.advice':
    'Sin emisor no se puede saber si es la misma persona. Aquí se mantienen separados.',
  'finding.other-patient-id-matches':
    'Entre los otros ID de un paciente está el de otro paciente abierto aquí.',
  'finding.other-patient-id-matches.advice':
    'Ambos pueden ser una sola persona. Aquí se mantienen separados.',
  'finding.directory-patient-mismatch': 'El DICOMDIR nombra a otro paciente que el archivo.',
  'finding.directory-patient-mismatch.advice':
    'El archivo se muestra según lo que él mismo dice. Pregunte quién hizo el disco.',
  'finding.patient-id-placeholder':
    'Un Patient ID es un relleno, como 0 o UNKNOWN, y no identifica a nadie.',
  'finding.patient-id-placeholder.advice':
    'Sus archivos se agrupan también por nombre y fecha de nacimiento. No se puede saber si varios estudios son de una misma persona.',
  'finding.patient-id-spelling': 'Hay Patient ID que solo difieren en la escritura.',
  'finding.patient-id-spelling.advice':
    'Difieren en: {steps}. Aquí se mantienen separados; compare nombres y fechas de nacimiento.',
  'finding.directory-instance-mismatch':
    'Hay archivos con otros objetos que los que dice el DICOMDIR.',
  'finding.directory-instance-mismatch.advice':
    'Puede ser el índice de otro disco, o se cambiaron archivos. Se muestra lo que hay en los archivos.',
  'finding.group-of-patients': 'Un archivo representa a un grupo de sujetos, no a uno.',
  'finding.group-of-patients.advice':
    'Por lo general, animales pequeños examinados juntos. Los atributos dicen cuál está dónde.',
  'finding.patient-id-missing': 'Falta el Patient ID.',
  'finding.patient-id-missing.advice':
    'Nada identifica con certeza a esta persona; los archivos solo se agrupan dentro de un estudio.',
  'finding.patient-id-multi-valued': 'El Patient ID tiene varios valores, donde se permite uno.',
  'finding.patient-id-multi-valued.advice': 'Se toma como un solo ID, letra por letra.',
  'finding.private-person-name':
    'Un elemento privado contiene el nombre de otra persona que Patient’s Name.',
  'finding.private-person-name.advice':
    'A menudo un médico u operador. Mírelo antes de entregar el archivo.',
  'finding.repeated-identity':
    'Un atributo de identidad aparece dos veces en un archivo, con valores distintos.',
  'finding.repeated-identity.advice':
    'Aquí se usa el primer valor; otros programas pueden tomar el segundo. No se fíe de quién es este archivo.',
  'finding.character-set-suspect':
    'Probablemente hay texto en otro juego de caracteres que el que declara el archivo.',
  'finding.character-set-suspect.advice':
    'Los nombres se muestran como se declara. Compare las dos lecturas de abajo; si la segunda es correcta, elija su juego de caracteres para la serie.',
  'finding.character-set-impossible':
    'Parte del texto no puede estar en el juego de caracteres que declara el archivo.',
  'finding.character-set-impossible.advice':
    'Se muestra en el juego de abajo, o con marcas donde los bytes no tienen significado. Elija otro juego para la serie si los nombres parecen mal.',
  'finding.character-set-undeclared':
    'El texto tiene letras fuera de ASCII, pero el archivo no dice en qué juego de caracteres.',
  'finding.character-set-undeclared.advice':
    'Se muestra en el juego de abajo. Elija otro para la serie si los nombres parecen mal.',
  'finding.character-set-chosen': 'El juego de caracteres de una serie se eligió a mano.',
  'finding.character-set-chosen.advice':
    'Los nombres se muestran en el juego elegido, no como declara el archivo. La elección se olvida al cerrar los archivos.',
  'finding.study-uid-in-several-patients': 'Un Study Instance UID figura en {patients} pacientes.',
  'finding.study-uid-in-several-patients.advice':
    'Un estudio es de una persona. Se muestra por separado en cada una.',
  'finding.series-uid-in-several-patients':
    'Un Series Instance UID figura en {patients} pacientes.',
  'finding.series-uid-in-several-patients.advice':
    'Una serie es de una persona. Se muestra por separado en cada una.',
  'finding.series-uid-in-several-studies': 'Un Series Instance UID figura en {studies} estudios.',
  'finding.series-uid-in-several-studies.advice':
    'Una serie es de un estudio. Se muestra por separado en cada uno.',
  'finding.sop-instance-uid-conflict':
    'Un SOP Instance UID figura en {instances} objetos de contenido distinto.',
  'finding.sop-instance-uid-conflict.advice':
    'Un UID nombra un objeto. Se muestran todos; uno puede ser una versión editada o recomprimida.',
  'finding.sop-instance-copies': 'También hay copias exactas de objetos: {copies}.',
  'finding.sop-instance-copies.advice': 'No hay que hacer nada; cada objeto se muestra una vez.',
  'finding.series-size-inconsistent': 'Los cortes de una serie tienen {values} tamaños distintos.',
  'finding.series-size-inconsistent.advice':
    'Al recorrerlos, la imagen puede saltar. Pueden ser reconstrucciones distintas en una serie.',
  'finding.series-spacing-inconsistent':
    'Los cortes de una serie tienen {values} tamaños de píxel distintos.',
  'finding.series-spacing-inconsistent.advice':
    'Las longitudes son correctas en cada corte, pero los cortes no encajan entre sí.',
  'finding.series-frame-of-reference-inconsistent':
    'Los cortes de una serie tienen {values} marcos de referencia.',
  'finding.series-frame-of-reference-inconsistent.advice':
    'Sus posiciones no se pueden comparar: el paciente puede haber sido recolocado entretanto.',
  'finding.series-modality-inconsistent':
    'Una serie tiene {values} modalidades, donde debería tener una.',
  'finding.series-modality-inconsistent.advice': 'Quizá dos series recibieron un mismo UID.',
  'finding.slices-missing': 'Faltan cortes de una pila: {count}.',
  'finding.slices-missing.advice':
    'Según las distancias, se perdieron imágenes por el camino. Dónde deberían estar figura en las pruebas, a lo largo de la normal.',
  'finding.concatenation-parts-missing':
    'Faltan partes de objetos multifotograma enviados por trozos: {missing}.',
  'finding.concatenation-parts-missing.advice':
    'Sus fotogramas se perdieron por el camino. Qué partes faltan, y de cuántas, figura en las pruebas.',
  'finding.slice-positions-repeated':
    'Algunas posiciones de una pila tienen más de un corte; sobran: {count}.',
  'finding.slice-positions-repeated.advice':
    'Pueden ser adquisiciones repetidas o copias editadas. Las distancias a lo largo de la normal figuran en las pruebas.',
  'finding.slice-spacing-uneven':
    'Las distancias entre cortes de una pila son desiguales en {count} lugares.',
  'finding.slice-spacing-uneven.advice':
    'Mida y reformatee con cuidado. Tras qué posiciones figura en las pruebas, a lo largo de la normal.',
  'finding.instance-numbers-missing':
    'Faltan números de instancia de una serie: {missing}, frente a {present} presentes.',
  'finding.instance-numbers-missing.advice':
    'Pueden haberse perdido imágenes por el camino. Compare con el número en el origen.',
  'finding.study-uid-missing': 'Falta el Study Instance UID.',
  'finding.study-uid-missing.advice': 'El archivo no se puede asignar con certeza a un estudio.',
  'finding.series-uid-missing': 'Falta el Series Instance UID.',
  'finding.series-uid-missing.advice': 'El archivo no se puede asignar con certeza a una serie.',
  'finding.sop-instance-uid-missing': 'El conjunto de datos no tiene SOP Instance UID.',
  'finding.sop-instance-uid-missing.advice':
    'Se usa el de la cabecera del archivo, si lo hay. Los archivos de imágenes pueden rechazarlo.',
  'finding.sop-class-uid-missing': 'El conjunto de datos no tiene SOP Class UID.',
  'finding.sop-class-uid-missing.advice':
    'Se usa el de la cabecera del archivo, si lo hay. Los archivos de imágenes pueden rechazarlo.',
  'finding.uid-malformed': 'Un UID tiene caracteres que ningún UID puede tener.',
  'finding.uid-malformed.advice':
    'Se toma letra por letra. Otros programas pueden rechazar el archivo.',
  'finding.uid-too-long': 'Un UID tiene más de 64 caracteres.',
  'finding.uid-too-long.advice':
    'Se toma tal como es. Otros programas pueden cortarlo y confundir objetos.',
  'finding.uid-leading-zero': 'Un UID tiene una parte que empieza por cero.',
  'finding.uid-leading-zero.advice': 'Se toma letra por letra. Algunos programas pueden cambiarlo.',
  'finding.meta-sop-class-mismatch':
    'La cabecera del archivo y el conjunto de datos nombran SOP Class distintas.',
  'finding.meta-sop-class-mismatch.advice':
    'Vale el conjunto de datos. El archivo se editó o se dañó.',
  'finding.meta-sop-instance-mismatch':
    'La cabecera del archivo y el conjunto de datos nombran SOP Instance UID distintos.',
  'finding.meta-sop-instance-mismatch.advice':
    'Vale el conjunto de datos. El archivo se editó o se dañó.',
  'finding.transfer-syntax-mismatch':
    'El conjunto de datos no está codificado como dice su sintaxis de transferencia.',
  'finding.transfer-syntax-mismatch.advice':
    'Se lee como es. Otros programas pueden fallar o mostrar disparates.',
  'finding.birth-after-study': 'La fecha de nacimiento es posterior a la del estudio.',
  'finding.birth-after-study.advice': 'Una de las fechas está mal, o la imagen es de otra persona.',
  'finding.study-in-future': 'La fecha del estudio está en el futuro.',
  'finding.study-in-future.advice': 'El reloj del aparato, o de este equipo, iba mal.',
  'finding.date-malformed': 'Una fecha no es un día del calendario.',
  'finding.date-malformed.advice': 'Se muestra como está escrita, y no se compara.',
  'finding.modality-sop-class-mismatch':
    'La modalidad no corresponde a la clase de objeto (SOP Class).',
  'finding.modality-sop-class-mismatch.advice':
    'El archivo se convirtió o editó; ventanas y unidades pueden no ser correctas.',
  'finding.identity-removed-but-filled':
    'El archivo dice que se quitó la identidad, pero hay atributos que identifican a una persona y no están vacíos.',
  'finding.identity-removed-but-filled.advice':
    'No lo entregue como anónimo antes de haberlos mirado.',
  'finding.burned-in-annotation':
    'Los píxeles contienen texto que identifica al paciente, según el archivo.',
  'finding.burned-in-annotation.advice':
    'Quitar los nombres de los atributos no hace anónimas estas imágenes.',
  'finding.burned-in-annotation-unknown': 'El archivo no dice si hay nombres en los píxeles.',
  'finding.burned-in-annotation-unknown.advice':
    'En imágenes de este tipo suele haberlos. Mírelas antes de entregarlas.',
  'finding.lossy-not-declared': 'La imagen se comprimió con pérdida, pero el archivo no lo dice.',
  'finding.lossy-not-declared.advice':
    'Pueden haberse perdido detalles finos, aquí y en cada copia hecha de ella.',
  'finding.files-unreadable': 'Archivos que no se pudieron leer: {files}. {reason}',
  'finding.files-unreadable.advice':
    'Están en la lista de Archivos. Cópielos de nuevo desde su origen.',
  'finding.file-damaged': 'Un archivo está cortado o tiene longitudes erróneas.',
  'finding.file-damaged.advice':
    'Se muestra lo que se pudo leer; el resto falta. Cópielo de nuevo desde su origen.',
  'finding.preamble-program': 'El archivo empieza como un programa.',
  'finding.preamble-program.advice':
    'Aquí es inofensivo. No lo ejecute, y avise a quien se lo dio.',
  'finding.preamble-other-format': 'El archivo empieza como un archivo de otro formato.',
  'finding.preamble-other-format.advice':
    'Otro programa puede abrirlo como otra cosa. Aquí no se usa nada de eso.',
  'finding.preamble-tiff': 'El archivo es también una imagen TIFF.',
  'finding.preamble-tiff.advice':
    'Está permitido. Ambas pueden mostrar imágenes distintas; aquí se muestra la DICOM.',
  'finding.preamble-text': 'Hay texto legible antes de la parte DICOM del archivo.',
  'finding.preamble-text.advice': 'Puede nombrar a alguien. Mírelo antes de entregar el archivo.',
  'finding.repeated-tag': 'Un atributo aparece dos veces en un archivo.',
  'finding.repeated-tag.advice': 'Aquí se usa el primero; otros programas pueden tomar el segundo.',
  'finding.elements-out-of-order': 'Los atributos de un archivo no están en orden ascendente.',
  'finding.elements-out-of-order.advice':
    'Se leen de todos modos. Otros programas pueden pasar alguno por alto.',
  'finding.unknown': 'Algo no concuerda ({code}).',
  'finding.unknown.advice': 'Los valores están en las pruebas.',
  'finding.step.spacing': 'espacios y puntuación',
  'finding.step.case': 'mayúsculas y minúsculas',
  'finding.step.accents': 'acentos',
  'finding.step.order': 'orden de las partes',
  'finding.step.titles': 'títulos',
  'finding.step.forms': 'formas de las letras (ancho completo o medio, hiragana o katakana)',
  'finding.step.zeros': 'ceros al principio',
  'findings.title': 'Lo que no concuerda',
  'findings.critical': 'Críticas',
  'findings.warning': 'Advertencias',
  'findings.note': 'Notas',
  'findings.none': 'No se encontró nada que no concuerde.',
  'findings.nothing-open': 'Aún no se ha abierto nada.',
  'findings.evidence': 'Pruebas',
  'findings.evidence.values': { one: 'en {count} archivo', other: 'en {count} archivos' },
  'findings.evidence.more': 'Hay más; solo figuran los primeros valores.',
  'findings.evidence.empty': 'vacío',
  'findings.places': { one: '{count} lugar', other: '{count} lugares' },
  'findings.more-places': { one: 'y {count} lugar más', other: 'y {count} lugares más' },
  'findings.go-to': 'Mostrar {place}',
  'findings.export.json': 'Guardar como JSON',
  'findings.export.text': 'Guardar como texto',
  'findings.export.note': 'El archivo guardado contiene nombres e ID de los archivos.',
  'findings.count': { one: '{count} anomalía', other: '{count} anomalías' },
  'findings.badge.critical': {
    one: '{count} anomalía crítica',
    other: '{count} anomalías críticas',
  },
  'findings.badge.warning': { one: '{count} advertencia', other: '{count} advertencias' },
  'findings.badge.note': { one: '{count} nota', other: '{count} notas' },
  'findings.all': 'En todo lo que está abierto',
  'summary.title': 'Qué está abierto aquí',
  'summary.not-shown': 'No mostrados',
  'summary.files': { one: '{count} archivo', other: '{count} archivos' },
  'summary.more-patients': { one: 'y {count} paciente más', other: 'y {count} pacientes más' },
  'summary.more-studies': { one: 'y {count} estudio más', other: 'y {count} estudios más' },
};
