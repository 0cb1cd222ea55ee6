import type { kFindingMessages } from '../finding-messages-en';
import type { Translation } from '../translate';

/** Findings, in Japanese. */
export const kJapaneseFindings: Translation<typeof kFindingMessages> = {
  'finding.several-patients':
    '{patients} 名の患者が同時に開かれています。各ファイルはそのうち 1 名のものです。',
  'finding.several-patients.advice':
    '誰の画像を見ているか確かめてください。氏名と ID は各画面にあります。',
  'finding.patient-name-conflict': '1 つの Patient ID に {values} 通りの氏名があります。',
  'finding.patient-name-conflict.advice':
    '別人の画像かもしれません。頼りにする前に、ファイルの出所を確かめてください。',
  'finding.patient-name-differs-in-part':
    '1 つの Patient ID に、一方が他方の一部である氏名があります。',
  'finding.patient-name-differs-in-part.advice':
    '頭文字、名の省略、失われた文字（「?」）、別の文字などによる同一人物と思われます。生年月日を比べてください。',
  'finding.patient-name-spelling': '1 名の患者の氏名が {values} 通りに書かれています。',
  'finding.patient-name-spelling.advice': '次の点を除いて氏名は同じです：{steps}。',
  'finding.patient-name-sometimes-empty': 'ある患者の一部のファイルに氏名がありません。',
  'finding.patient-name-sometimes-empty.advice':
    'Patient ID によってまとめました。生年月日と性別を比べてください。',
  'finding.patient-birth-date-conflict': '1 つの Patient ID に {values} 通りの生年月日があります。',
  'finding.patient-birth-date-conflict.advice':
    '別人の画像かもしれません。頼りにする前に、ファイルの出所を確かめてください。',
  'finding.patient-sex-conflict': '1 つの Patient ID に {values} 通りの性別があります。',
  'finding.patient-sex-conflict.advice':
    '氏名と生年月日を比べてください。一方は誤記かもしれません。',
  'finding.same-person-different-ids':
    '同じ氏名と生年月日が {patients} 個の Patient ID にあります。',
  'finding.same-person-different-ids.advice':
    '複数の病院の ID をもつ同一人物かもしれません。ここでは分けて扱います。',
  'finding.patient-id-with-and-without-issuer':
    '1 つの Patient ID に、発行者のあるものとないものがあります。',
  'finding.patient-id-with-and-without-issuer.advice':
    '発行者がなければ同一人物かどうか分かりません。ここでは分けて扱います。',
  'finding.other-patient-id-matches':
    'ある患者の別 ID の中に、ここで開いている別の患者の ID があります。',
  'finding.other-patient-id-matches.advice': '同一人物かもしれません。ここでは分けて扱います。',
  'finding.directory-patient-mismatch': 'DICOMDIR の患者がファイルの患者と異なります。',
  'finding.directory-patient-mismatch.advice':
    'ファイル自身の記載に従って表示します。ディスクの作成者に確かめてください。',
  'finding.patient-id-placeholder':
    'Patient ID が 0 や UNKNOWN のような仮の値で、誰も特定しません。',
  'finding.patient-id-placeholder.advice':
    'そのファイルは氏名と生年月日でもまとめています。複数の検査が同じ人のものかどうかは分かりません。',
  'finding.patient-id-spelling': '書き方だけが異なる Patient ID があります。',
  'finding.patient-id-spelling.advice':
    '異なる点：{steps}。ここでは別々に扱います。氏名と生年月日を比べてください。',
  'finding.directory-instance-mismatch':
    'ファイルに、DICOMDIR の記載とは別のオブジェクトがあります。',
  'finding.directory-instance-mismatch.advice':
    '別のディスクの索引か、ファイルが差し替えられています。表示するのはファイルの中身です。',
  'finding.group-of-patients': 'ファイルが 1 つの被検体ではなく、被検体の集団を表しています。',
  'finding.group-of-patients.advice':
    '通常は一緒に撮影した小動物です。どれがどこにあるかは属性にあります。',
  'finding.patient-id-missing': 'Patient ID がありません。',
  'finding.patient-id-missing.advice':
    'この人を確実に特定するものがありません。ファイルは 1 つの検査の中だけでまとめます。',
  'finding.patient-id-multi-valued': 'Patient ID に複数の値があります。許されるのは 1 つです。',
  'finding.patient-id-multi-valued.advice': '文字どおり 1 つの ID として扱います。',
  'finding.private-person-name': 'プライベート要素に、Patient’s Name とは別の人の氏名があります。',
  'finding.private-person-name.advice':
    '多くは医師や操作者です。ファイルを渡す前に確かめてください。',
  'finding.repeated-identity': '個人を識別する属性が 1 つのファイルに 2 回あり、値が異なります。',
  'finding.repeated-identity.advice':
    'ここでは最初の値を使います。ほかのプログラムは 2 番目を使うかもしれません。誰のファイルかを当てにしないでください。',
  'finding.character-set-suspect': '文字が、ファイルの宣言とは別の文字集合で書かれているようです。',
  'finding.character-set-suspect.advice':
    '氏名は宣言どおりに表示しています。下の 2 つの読みを比べ、2 番目が正しければ、その文字集合をシリーズに選んでください。',
  'finding.character-set-impossible': 'ファイルが宣言する文字集合ではありえない文字があります。',
  'finding.character-set-impossible.advice':
    '下の文字集合で表示し、意味のないバイトには印を付けています。氏名がおかしければ、シリーズに別の文字集合を選んでください。',
  'finding.character-set-undeclared':
    'ASCII 以外の文字がありますが、文字集合がファイルに書かれていません。',
  'finding.character-set-undeclared.advice':
    '下の文字集合で表示しています。氏名がおかしければ、シリーズに別の文字集合を選んでください。',
  'finding.character-set-chosen': 'シリーズの文字集合が手動で選択されました。',
  'finding.character-set-chosen.advice':
    '氏名はファイルの宣言ではなく、選択した文字集合で表示しています。選択はファイルを閉じると失われます。',
  'finding.study-uid-in-several-patients':
    '1 つの Study Instance UID が {patients} 名の患者にあります。',
  'finding.study-uid-in-several-patients.advice':
    '検査は 1 人のものです。それぞれの患者の下に分けて表示します。',
  'finding.series-uid-in-several-patients':
    '1 つの Series Instance UID が {patients} 名の患者にあります。',
  'finding.series-uid-in-several-patients.advice':
    'シリーズは 1 人のものです。それぞれの患者の下に分けて表示します。',
  'finding.series-uid-in-several-studies':
    '1 つの Series Instance UID が {studies} 件の検査にあります。',
  'finding.series-uid-in-several-studies.advice':
    'シリーズは 1 つの検査のものです。それぞれの検査に分けて表示します。',
  'finding.sop-instance-uid-conflict':
    '1 つの SOP Instance UID が、内容の異なる {instances} 個のオブジェクトにあります。',
  'finding.sop-instance-uid-conflict.advice':
    'UID は 1 つのオブジェクトを示します。すべて表示します。一方は編集または再圧縮されたものかもしれません。',
  'finding.sop-instance-copies': 'オブジェクトの完全な複製もあります：{copies}。',
  'finding.sop-instance-copies.advice': '対応は不要です。各オブジェクトは 1 回だけ表示します。',
  'finding.series-size-inconsistent': 'シリーズのスライスに {values} 通りのサイズがあります。',
  'finding.series-size-inconsistent.advice':
    'ページ送りで画像が飛ぶことがあります。1 つのシリーズに異なる再構成が混在しているかもしれません。',
  'finding.series-spacing-inconsistent': 'シリーズのスライスに {values} 通りの画素間隔があります。',
  'finding.series-spacing-inconsistent.advice':
    '長さは各スライス内では正しいものの、スライス同士は重なりません。',
  'finding.series-frame-of-reference-inconsistent':
    'シリーズのスライスに {values} 通りの基準座標系があります。',
  'finding.series-frame-of-reference-inconsistent.advice':
    '位置は比べられません。途中で患者の位置が変わった可能性があります。',
  'finding.series-modality-inconsistent':
    'シリーズに {values} 通りのモダリティがあります。1 つであるべきです。',
  'finding.series-modality-inconsistent.advice':
    '2 つのシリーズに同じ UID が付けられたのかもしれません。',
  'finding.slices-missing': 'スタックのスライスが欠けています：{count}。',
  'finding.slices-missing.advice':
    '間隔から見て、画像が途中で失われています。本来の位置（法線方向）は根拠にあります。',
  'finding.concatenation-parts-missing':
    '分割して送られたマルチフレームオブジェクトの一部が欠けています：{missing}。',
  'finding.concatenation-parts-missing.advice':
    'そのフレームが途中で失われています。全体のうちどの部分が欠けているかは根拠にあります。',
  'finding.slice-positions-repeated':
    'スタックの同じ位置に複数のスライスがあります。余分：{count}。',
  'finding.slice-positions-repeated.advice':
    '繰り返しの収集、または編集された複製かもしれません。法線方向の距離は根拠にあります。',
  'finding.slice-spacing-uneven': 'スタックのスライス間隔が {count} か所で不均一です。',
  'finding.slice-spacing-uneven.advice':
    '計測や再構成は慎重に行ってください。どの位置の後か（法線方向）は根拠にあります。',
  'finding.instance-numbers-missing':
    'シリーズのインスタンス番号が欠けています：存在 {present} に対し欠落 {missing}。',
  'finding.instance-numbers-missing.advice':
    '画像が途中で失われたかもしれません。入手元の枚数と比べてください。',
  'finding.study-uid-missing': 'Study Instance UID がありません。',
  'finding.study-uid-missing.advice': 'ファイルを検査に確実に割り当てられません。',
  'finding.series-uid-missing': 'Series Instance UID がありません。',
  'finding.series-uid-missing.advice': 'ファイルをシリーズに確実に割り当てられません。',
  'finding.sop-instance-uid-missing': 'データセットに SOP Instance UID がありません。',
  'finding.sop-instance-uid-missing.advice':
    'ファイルヘッダにあればそれを使います。アーカイブに拒否されることがあります。',
  'finding.sop-class-uid-missing': 'データセットに SOP Class UID がありません。',
  'finding.sop-class-uid-missing.advice':
    'ファイルヘッダにあればそれを使います。アーカイブに拒否されることがあります。',
  'finding.uid-malformed': 'UID に、UID では使えない文字があります。',
  'finding.uid-malformed.advice':
    '文字どおりに扱います。ほかのプログラムに拒否されることがあります。',
  'finding.uid-too-long': 'UID が 64 文字を超えています。',
  'finding.uid-too-long.advice':
    'そのまま扱います。ほかのプログラムは切り詰めて、オブジェクトを取り違えることがあります。',
  'finding.uid-leading-zero': 'UID に 0 で始まる部分があります。',
  'finding.uid-leading-zero.advice':
    '文字どおりに扱います。プログラムによっては書き換えられることがあります。',
  'finding.meta-sop-class-mismatch': 'ファイルヘッダとデータセットの SOP Class が異なります。',
  'finding.meta-sop-class-mismatch.advice':
    'データセットに従います。ファイルが編集または破損しています。',
  'finding.meta-sop-instance-mismatch':
    'ファイルヘッダとデータセットの SOP Instance UID が異なります。',
  'finding.meta-sop-instance-mismatch.advice':
    'データセットに従います。ファイルが編集または破損しています。',
  'finding.transfer-syntax-mismatch': 'データセットの符号化が転送構文と異なります。',
  'finding.transfer-syntax-mismatch.advice':
    '実際の符号化で読み取ります。ほかのプログラムでは失敗するか、正しく表示されないことがあります。',
  'finding.birth-after-study': '生年月日が検査日より後です。',
  'finding.birth-after-study.advice': 'いずれかの日付が誤りか、別人の画像です。',
  'finding.study-in-future': '検査日が未来です。',
  'finding.study-in-future.advice': '装置またはこのコンピュータの時計が狂っていました。',
  'finding.date-malformed': '暦にない日付があります。',
  'finding.date-malformed.advice': '書かれているまま表示し、比較はしません。',
  'finding.modality-sop-class-mismatch':
    'モダリティとオブジェクトの種類 (SOP Class) が合いません。',
  'finding.modality-sop-class-mismatch.advice':
    'ファイルが変換または編集されています。ウィンドウや単位が合わないことがあります。',
  'finding.identity-removed-but-filled':
    '個人情報を除去したとファイルにありますが、個人を識別する属性に値があります。',
  'finding.identity-removed-but-filled.advice':
    'それらを確かめるまで、匿名として渡さないでください。',
  'finding.burned-in-annotation':
    '患者を特定する文字が画素に含まれると、ファイルに書かれています。',
  'finding.burned-in-annotation.advice': '属性から氏名を除いても、これらの画像は匿名になりません。',
  'finding.burned-in-annotation-unknown':
    '画素に氏名が含まれるかどうか、ファイルに書かれていません。',
  'finding.burned-in-annotation-unknown.advice':
    'この種の画像には含まれることがよくあります。渡す前に確かめてください。',
  'finding.lossy-not-declared': '画像は非可逆圧縮されていますが、ファイルにその記載がありません。',
  'finding.lossy-not-declared.advice':
    '細部が失われている可能性があります。この画像と、その複製すべてについて同様です。',
  'finding.files-unreadable': '読めなかったファイル：{files}。{reason}',
  'finding.files-unreadable.advice':
    '「ファイル」の一覧にあります。元の場所からコピーし直してください。',
  'finding.file-damaged': 'ファイルが途中で切れているか、長さが誤っています。',
  'finding.file-damaged.advice':
    '読めた部分を表示し、残りはありません。元の場所からコピーし直してください。',
  'finding.preamble-program': 'ファイルの先頭がプログラムのようです。',
  'finding.preamble-program.advice':
    'ここでは無害です。起動せず、渡してくれた人に知らせてください。',
  'finding.preamble-other-format': 'ファイルの先頭が別の形式のファイルのようです。',
  'finding.preamble-other-format.advice':
    'ほかのプログラムは別のものとして開くことがあります。ここではその内容を使いません。',
  'finding.preamble-tiff': 'ファイルが TIFF 画像でもあります。',
  'finding.preamble-tiff.advice':
    'これは許されています。2 つの画像が異なることがあります。ここでは DICOM の画像を表示します。',
  'finding.preamble-text': 'ファイルの DICOM 部分の前に読める文字があります。',
  'finding.preamble-text.advice':
    '人の名前が含まれることがあります。ファイルを渡す前に確かめてください。',
  'finding.repeated-tag': '1 つのファイルに同じ属性が 2 回あります。',
  'finding.repeated-tag.advice':
    'ここでは最初のものを使います。ほかのプログラムは 2 番目を使うかもしれません。',
  'finding.elements-out-of-order': 'ファイルの属性が昇順に並んでいません。',
  'finding.elements-out-of-order.advice':
    'それでも読み取ります。ほかのプログラムは一部を見落とすことがあります。',
  'finding.unknown': 'つじつまの合わないことがあります（{code}）。',
  'finding.unknown.advice': '値は根拠にあります。',
  'finding.step.spacing': '空白と句読点',
  'finding.step.case': '大文字と小文字',
  'finding.step.accents': 'アクセント記号',
  'finding.step.order': '各部分の順序',
  'finding.step.titles': '敬称',
  'finding.step.forms': '字形（全角と半角、ひらがなとカタカナ）',
  'finding.step.zeros': '先頭のゼロ',
  'findings.title': 'つじつまの合わないこと',
  'findings.critical': '重大',
  'findings.warning': '警告',
  'findings.note': '注意',
  'findings.none': 'つじつまの合わないことは見つかりませんでした。',
  'findings.nothing-open': 'まだ何も開かれていません。',
  'findings.evidence': '根拠',
  'findings.evidence.values': { other: '{count} ファイル内' },
  'findings.evidence.more': 'ほかにもあります。最初の値だけを示しています。',
  'findings.evidence.empty': '空',
  'findings.places': { other: '{count} か所' },
  'findings.more-places': { other: 'ほかに {count} か所' },
  'findings.go-to': '{place} を表示',
  'findings.export.json': 'JSON で保存',
  'findings.export.text': 'テキストで保存',
  'findings.export.note': '保存されるファイルには、元のファイルの氏名と ID が含まれます。',
  'findings.count': { other: '不整合 {count} 件' },
  'findings.badge.critical': { other: '重大な不整合 {count} 件' },
  'findings.badge.warning': { other: '警告 {count} 件' },
  'findings.badge.note': { other: '注意 {count} 件' },
  'findings.all': '開いているものすべて',
  'summary.title': 'ここで開いているもの',
  'summary.not-shown': '非表示',
  'summary.files': { other: '{count} ファイル' },
  'summary.more-patients': { other: 'ほかに患者 {count} 名' },
  'summary.more-studies': { other: 'ほかに検査 {count} 件' },
};
