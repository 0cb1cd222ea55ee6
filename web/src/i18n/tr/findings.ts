import type { kFindingMessages } from '../finding-messages-en';
import type { Translation } from '../translate';

/** Findings, in Turkish. */
export const kTurkishFindings: Translation<typeof kFindingMessages> = {
  'finding.several-patients': '{patients} hasta birlikte açık. Her dosya bunlardan birine ait.',
  'finding.several-patients.advice':
    'Kimin görüntülerine baktığınızdan emin olun: ad ve kimlik numarası her hücrede.',
  'finding.patient-name-conflict': 'Bir Patient ID {values} farklı ad taşıyor.',
  'finding.patient-name-conflict.advice':
    'Bunlar farklı kişilerin görüntüleri olabilir. Güvenmeden önce dosyaların nereden geldiğini sorun.',
  'finding.patient-name-differs-in-part':
    'Bir Patient ID, biri diğerinin parçası olan adlar taşıyor.',
  'finding.patient-name-differs-in-part.advice':
    'Büyük olasılıkla tek kişi; bir kez baş harfle, bir ad eksik, kayıp harflerle (“?”) veya başka yazıyla. Doğum tarihlerini karşılaştırın.',
  'finding.patient-name-spelling': 'Bir hastanın adı {values} biçimde yazılmış.',
  'finding.patient-name-spelling.advice': 'Adlar şunlar dışında aynı: {steps}.',
  'finding.patient-name-sometimes-empty': 'Bir hastanın bazı dosyalarında ad yok.',
  'finding.patient-name-sometimes-empty.advice':
    'Patient ID’ye göre birleştirildiler. Doğum tarihi ve cinsiyeti karşılaştırın.',
  'finding.patient-birth-date-conflict': 'Bir Patient ID {values} doğum tarihi taşıyor.',
  'finding.patient-birth-date-conflict.advice':
    'Bunlar farklı kişilerin görüntüleri olabilir. Güvenmeden önce dosyaların nereden geldiğini sorun.',
  'finding.patient-sex-conflict': 'Bir Patient ID cinsiyet için {values} kayıt taşıyor.',
  'finding.patient-sex-conflict.advice':
    'Adları ve doğum tarihlerini karşılaştırın; kayıtlardan biri yanlış yazılmış olabilir.',
  'finding.same-person-different-ids': 'Aynı ad ve doğum tarihi {patients} Patient ID altında.',
  'finding.same-person-different-ids.advice':
    'Belki birkaç hastaneden numarası olan tek kişi. Burada ayrı tutuluyorlar.',
  'finding.patient-id-with-and-without-issuer':
    'Bir Patient ID, veren kurumla ve kurumsuz geçiyor.',
  'finding.patient-id-with-and-without-issuer.advice':
    'Kurum belirtilmeden aynı kişi olup olmadığı bilinemez. Burada ayrı tutuluyorlar.',
  'finding.other-patient-id-matches':
    'Bir hastanın diğer numaraları arasında, burada açık olan başka bir hastanınki var.',
  'finding.other-patient-id-matches.advice': 'İkisi tek kişi olabilir. Burada ayrı tutuluyorlar.',
  'finding.directory-patient-mismatch': 'DICOMDIR, dosyadakinden başka bir hasta belirtiyor.',
  'finding.directory-patient-mismatch.advice':
    'Dosya kendi söylediğine göre gösteriliyor. Diski kimin hazırladığını sorun.',
  'finding.patient-id-placeholder':
    'Bir Patient ID, 0 ya da UNKNOWN gibi bir dolgu ve kimseyi belirtmiyor.',
  'finding.patient-id-placeholder.advice':
    'Dosyaları ada ve doğum tarihine göre de bir araya getirildi. Birden çok incelemenin aynı kişiye ait olup olmadığı bilinemez.',
  'finding.patient-id-spelling': 'Patient ID’ler yalnızca yazılışta farklı.',
  'finding.patient-id-spelling.advice':
    'Farklar: {steps}. Burada ayrı tutuluyorlar; adları ve doğum tarihlerini karşılaştırın.',
  'finding.directory-instance-mismatch': 'Dosyalarda DICOMDIR’in söylediğinden başka nesneler var.',
  'finding.directory-instance-mismatch.advice':
    'Başka bir diskin dizini olabilir ya da dosyalar değiştirilmiş. Dosyalarda ne varsa o gösteriliyor.',
  'finding.group-of-patients': 'Bir dosya tek birini değil, bir grup deneği temsil ediyor.',
  'finding.group-of-patients.advice':
    'Genellikle birlikte çekilen küçük hayvanlar. Hangisinin nerede olduğu özniteliklerde.',
  'finding.patient-id-missing': 'Patient ID eksik.',
  'finding.patient-id-missing.advice':
    'Bu kişiyi kesin olarak tanımlayan bir şey yok; dosyalar yalnızca bir tetkik içinde birleştirilir.',
  'finding.patient-id-multi-valued':
    'Patient ID’nin birden çok değeri var, oysa bir değere izin var.',
  'finding.patient-id-multi-valued.advice': 'Harfi harfine tek bir numara sayılıyor.',
  'finding.private-person-name':
    'Özel bir öğe, Patient’s Name’den başka bir kişinin adını taşıyor.',
  'finding.private-person-name.advice':
    'Çoğu kez bir hekim veya teknisyen. Dosyayı vermeden önce bakın.',
  'finding.repeated-identity':
    'Kimlik belirten bir öznitelik bir dosyada iki kez, farklı değerlerle geçiyor.',
  'finding.repeated-identity.advice':
    'Burada ilk değer kullanılır; başka programlar ikincisini alabilir. Dosyanın kime ait olduğuna güvenmeyin.',
  'finding.character-set-suspect':
    'Metin büyük olasılıkla dosyanın bildirdiğinden başka bir karakter kümesinde.',
  'finding.character-set-suspect.advice':
    'Adlar bildirildiği gibi gösteriliyor. Aşağıdaki iki okunuşu karşılaştırın; ikincisi doğruysa seri için onun karakter kümesini seçin.',
  'finding.character-set-impossible':
    'Metnin bir kısmı, dosyanın bildirdiği karakter kümesinde olamaz.',
  'finding.character-set-impossible.advice':
    'Aşağıdaki kümede, anlamı olmayan baytlarda işaretlerle gösteriliyor. Adlar yanlış görünüyorsa seri için başka bir küme seçin.',
  'finding.character-set-undeclared':
    'Metinde ASCII dışı harfler var, ama dosya hangi karakter kümesinde olduğunu söylemiyor.',
  'finding.character-set-undeclared.advice':
    'Aşağıdaki kümede gösteriliyor. Adlar yanlış görünüyorsa seri için başka bir küme seçin.',
  'finding.character-set-chosen': 'Bir serinin karakter kümesi elle seçildi.',
  'finding.character-set-chosen.advice':
    'Adlar dosyanın bildirdiği gibi değil, seçilen kümede gösteriliyor. Seçim, dosyalar kapanınca unutulur.',
  'finding.study-uid-in-several-patients': 'Bir Study Instance UID {patients} hastanın altında.',
  'finding.study-uid-in-several-patients.advice':
    'Bir tetkik tek kişiye aittir. Her birinin altında ayrı gösteriliyor.',
  'finding.series-uid-in-several-patients': 'Bir Series Instance UID {patients} hastanın altında.',
  'finding.series-uid-in-several-patients.advice':
    'Bir seri tek kişiye aittir. Her birinin altında ayrı gösteriliyor.',
  'finding.series-uid-in-several-studies': 'Bir Series Instance UID {studies} tetkikte.',
  'finding.series-uid-in-several-studies.advice':
    'Bir seri tek bir tetkike aittir. Her birinde ayrı gösteriliyor.',
  'finding.sop-instance-uid-conflict': 'Bir SOP Instance UID, içeriği farklı {instances} nesnede.',
  'finding.sop-instance-uid-conflict.advice':
    'Bir UID tek bir nesneyi adlandırır. Hepsi gösteriliyor; biri düzenlenmiş veya yeniden sıkıştırılmış olabilir.',
  'finding.sop-instance-copies': 'Nesnelerin birebir kopyaları da var: {copies}.',
  'finding.sop-instance-copies.advice': 'Yapılacak bir şey yok; her nesne bir kez gösteriliyor.',
  'finding.series-size-inconsistent': 'Bir serinin kesitleri {values} farklı boyutta.',
  'finding.series-size-inconsistent.advice':
    'Gezinirken görüntü sıçrayabilir. Bir seride farklı rekonstrüksiyonlar olabilir.',
  'finding.series-spacing-inconsistent': 'Bir serinin kesitleri {values} farklı piksel aralığında.',
  'finding.series-spacing-inconsistent.advice':
    'Uzunluklar her kesitte doğrudur, ama kesitler birbirine uymaz.',
  'finding.series-frame-of-reference-inconsistent':
    'Bir serinin kesitleri {values} referans sisteminde.',
  'finding.series-frame-of-reference-inconsistent.advice':
    'Konumları karşılaştırılamaz: hasta arada yeniden yerleştirilmiş olabilir.',
  'finding.series-modality-inconsistent':
    'Bir serinin {values} modalitesi var, oysa bir tane olmalı.',
  'finding.series-modality-inconsistent.advice': 'İki seri aynı UID’yi almış olabilir.',
  'finding.slices-missing': 'Bir yığında eksik kesitler var: {count}.',
  'finding.slices-missing.advice':
    'Aralıklara göre yolda görüntü kaybolmuş. Olmaları gereken yerler, normal boyunca, kanıtlarda.',
  'finding.concatenation-parts-missing':
    'Parça parça gönderilen çok kareli nesnelerin parçaları eksik: {missing}.',
  'finding.concatenation-parts-missing.advice':
    'Kareleri yolda kaybolmuş. Kaç parçadan hangilerinin eksik olduğu kanıtlarda.',
  'finding.slice-positions-repeated':
    'Bir yığının bazı konumlarında birden çok kesit var; fazla olan: {count}.',
  'finding.slice-positions-repeated.advice':
    'Yinelenen çekimler veya düzenlenmiş kopyalar olabilir. Normal boyunca uzaklıklar kanıtlarda.',
  'finding.slice-spacing-uneven': 'Bir yığının kesit aralıkları {count} yerde eşit değil.',
  'finding.slice-spacing-uneven.advice':
    'Dikkatle ölçün ve yeniden biçimlendirin. Hangi konumlardan sonra olduğu, normal boyunca, kanıtlarda.',
  'finding.instance-numbers-missing':
    'Bir serinin örnek numaraları eksik: var olan {present} yanında {missing}.',
  'finding.instance-numbers-missing.advice':
    'Görüntüler yolda kaybolmuş olabilir. Kaynaktaki sayıyla karşılaştırın.',
  'finding.study-uid-missing': 'Study Instance UID eksik.',
  'finding.study-uid-missing.advice': 'Dosya bir tetkike kesin olarak bağlanamıyor.',
  'finding.series-uid-missing': 'Series Instance UID eksik.',
  'finding.series-uid-missing.advice': 'Dosya bir seriye kesin olarak bağlanamıyor.',
  'finding.sop-instance-uid-missing': 'Veri kümesinde SOP Instance UID yok.',
  'finding.sop-instance-uid-missing.advice':
    'Varsa dosya başlığındaki kullanılır. Arşivler dosyayı reddedebilir.',
  'finding.sop-class-uid-missing': 'Veri kümesinde SOP Class UID yok.',
  'finding.sop-class-uid-missing.advice':
    'Varsa dosya başlığındaki kullanılır. Arşivler dosyayı reddedebilir.',
  'finding.uid-malformed': 'Bir UID’de hiçbir UID’de olamayacak karakterler var.',
  'finding.uid-malformed.advice': 'Harfi harfine alınıyor. Başka programlar dosyayı reddedebilir.',
  'finding.uid-too-long': 'Bir UID 64 karakterden uzun.',
  'finding.uid-too-long.advice':
    'Olduğu gibi alınıyor. Başka programlar kesip nesneleri karıştırabilir.',
  'finding.uid-leading-zero': 'Bir UID’nin sıfırla başlayan bir parçası var.',
  'finding.uid-leading-zero.advice': 'Harfi harfine alınıyor. Bazı programlar değiştirebilir.',
  'finding.meta-sop-class-mismatch': 'Dosya başlığı ile veri kümesi farklı SOP Class belirtiyor.',
  'finding.meta-sop-class-mismatch.advice':
    'Veri kümesi esas alınıyor. Dosya düzenlenmiş veya bozulmuş.',
  'finding.meta-sop-instance-mismatch':
    'Dosya başlığı ile veri kümesi farklı SOP Instance UID belirtiyor.',
  'finding.meta-sop-instance-mismatch.advice':
    'Veri kümesi esas alınıyor. Dosya düzenlenmiş veya bozulmuş.',
  'finding.transfer-syntax-mismatch':
    'Veri kümesi, aktarım sözdiziminin söylediği gibi kodlanmamış.',
  'finding.transfer-syntax-mismatch.advice':
    'Olduğu gibi okunuyor. Başka programlar okuyamayabilir veya anlamsız gösterebilir.',
  'finding.birth-after-study': 'Doğum tarihi tetkik tarihinden sonra.',
  'finding.birth-after-study.advice': 'Tarihlerden biri yanlış veya görüntü başka birine ait.',
  'finding.study-in-future': 'Tetkik tarihi gelecekte.',
  'finding.study-in-future.advice': 'Cihazın veya bu bilgisayarın saati yanlıştı.',
  'finding.date-malformed': 'Bir tarih takvimde olan bir gün değil.',
  'finding.date-malformed.advice': 'Yazıldığı gibi gösteriliyor ve karşılaştırılmıyor.',
  'finding.modality-sop-class-mismatch': 'Modalite, nesne türüne (SOP Class) uymuyor.',
  'finding.modality-sop-class-mismatch.advice':
    'Dosya dönüştürülmüş veya düzenlenmiş; pencereler ve birimler uymayabilir.',
  'finding.identity-removed-but-filled':
    'Dosya kimliğin kaldırıldığını söylüyor, ama kişiyi tanımlayan öznitelikler dolu.',
  'finding.identity-removed-but-filled.advice': 'Bunlara bakmadan dosyayı anonim diye vermeyin.',
  'finding.burned-in-annotation': 'Dosyaya göre piksellerde hastayı tanımlayan yazı var.',
  'finding.burned-in-annotation.advice':
    'Adları özniteliklerden çıkarmak bu görüntüleri anonim yapmaz.',
  'finding.burned-in-annotation-unknown': 'Dosya, piksellerde ad olup olmadığını söylemiyor.',
  'finding.burned-in-annotation-unknown.advice':
    'Bu tür görüntülerde çoğu kez vardır. Vermeden önce bakın.',
  'finding.lossy-not-declared': 'Görüntü kayıplı sıkıştırılmış, ama dosya bunu söylemiyor.',
  'finding.lossy-not-declared.advice':
    'İnce ayrıntılar kaybolmuş olabilir, burada ve her kopyasında.',
  'finding.files-unreadable': 'Okunamayan dosyalar: {files}. {reason}',
  'finding.files-unreadable.advice':
    'Dosyalar altında listelenmişlerdir. Geldikleri yerden yeniden kopyalayın.',
  'finding.file-damaged': 'Bir dosya kesilmiş ya da uzunlukları yanlış.',
  'finding.file-damaged.advice':
    'Okunabilen gösteriliyor, gerisi eksik. Geldiği yerden yeniden kopyalayın.',
  'finding.preamble-program': 'Dosya bir program gibi başlıyor.',
  'finding.preamble-program.advice': 'Burada zararsızdır. Çalıştırmayın ve size verene bildirin.',
  'finding.preamble-other-format': 'Dosya başka bir biçimdeki dosya gibi başlıyor.',
  'finding.preamble-other-format.advice':
    'Başka bir program onu başka bir şey olarak açabilir. Burada bunlar kullanılmıyor.',
  'finding.preamble-tiff': 'Dosya aynı zamanda bir TIFF resmi.',
  'finding.preamble-tiff.advice':
    'Buna izin vardır. İkisi farklı görüntüler gösterebilir; burada DICOM olanı gösteriliyor.',
  'finding.preamble-text': 'Dosyanın DICOM bölümünden önce okunabilir metin var.',
  'finding.preamble-text.advice': 'Birinin adını içerebilir. Dosyayı vermeden önce bakın.',
  'finding.repeated-tag': 'Bir öznitelik bir dosyada iki kez geçiyor.',
  'finding.repeated-tag.advice': 'Burada ilki kullanılır; başka programlar ikincisini alabilir.',
  'finding.elements-out-of-order': 'Bir dosyanın öznitelikleri artan sırada değil.',
  'finding.elements-out-of-order.advice':
    'Yine de okunuyorlar. Başka programlar bazılarını atlayabilir.',
  'finding.unknown': 'Bir şey uyuşmuyor ({code}).',
  'finding.unknown.advice': 'Değerler kanıtlarda.',
  'finding.step.spacing': 'boşluklar ve noktalama',
  'finding.step.case': 'büyük ve küçük harfler',
  'finding.step.accents': 'aksan işaretleri',
  'finding.step.order': 'parçaların sırası',
  'finding.step.titles': 'unvanlar',
  'finding.step.forms': 'harf biçimleri (tam veya yarım genişlik, hiragana veya katakana)',
  'finding.step.zeros': 'baştaki sıfırlar',
  'findings.title': 'Uyuşmayanlar',
  'findings.critical': 'Kritik',
  'findings.warning': 'Uyarılar',
  'findings.note': 'Notlar',
  'findings.none': 'Uyuşmayan bir şey bulunmadı.',
  'findings.nothing-open': 'Henüz hiçbir şey açılmadı.',
  'findings.evidence': 'Kanıtlar',
  'findings.evidence.values': { other: '{count} dosyada' },
  'findings.evidence.more': 'Dahası var; yalnızca ilk değerler listelendi.',
  'findings.evidence.empty': 'boş',
  'findings.places': { other: '{count} yer' },
  'findings.more-places': { other: 've {count} yer daha' },
  'findings.go-to': '{place}: göster',
  'findings.export.json': 'JSON olarak kaydet',
  'findings.export.text': 'Metin olarak kaydet',
  'findings.export.note': 'Kaydedilen dosya, dosyalardaki adları ve kimlik numaralarını içerir.',
  'findings.count': { other: '{count} uyumsuzluk' },
  'findings.badge.critical': { other: '{count} kritik uyumsuzluk' },
  'findings.badge.warning': { other: '{count} uyarı' },
  'findings.badge.note': { other: '{count} not' },
  'findings.all': 'Açık olan her şeyde',
  'summary.title': 'Burada açık olanlar',
  'summary.not-shown': 'Gösterilmeyen',
  'summary.files': { other: '{count} dosya' },
  'summary.more-patients': { other: 've {count} hasta daha' },
  'summary.more-studies': { other: 've {count} tetkik daha' },
};
