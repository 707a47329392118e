/** The names of a part of the world, the most usual first; folded to what log-ins are made of. */
export interface NameRegion {
  readonly name: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Rarer family names are a stem with an ending: the long tail that every real directory has. */
  readonly stems: readonly string[]
  readonly endings: readonly string[]
}

const region = (name: string, given: string, family: string, stems: string, endings: string): NameRegion => ({
  name,
  given: given.split(/\s+/),
  family: family.split(/\s+/),
  stems: stems.split(/\s+/),
  endings: endings.split(/\s+/),
})

/** Usual names by general knowledge of the regions, in rough order of frequency; no list was copied. */
export const nameRegions: readonly NameRegion[] = [
  region(
    'english',
    `john david james michael mary robert william sarah susan karen emma paul mark jennifer elizabeth thomas richard peter
     christopher andrew linda daniel matthew stephen george charles joseph kevin brian laura helen anna claire emily jessica
     amy rachel rebecca alexander jack harry oliver charlotte sophie lucy grace hannah megan olivia samuel benjamin edward
     simon ian alan neil graham colin philip martin anthony nicholas adam jonathan joshua ryan luke scott craig stuart`,
    `smith jones williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white
     edwards hughes green hall lewis harris clarke patel jackson wood turner martin cooper hill ward morris moore clark lee
     king baker harrison morgan allen james scott phillips watson davis parker price bennett young griffiths mitchell kelly
     cook carter richardson bailey collins bell shaw murphy miller cox khan richards marshall anderson simpson ellis adams`,
    'ash brad black burn clay cold dun east fair green hart high holl kings lang long mar mid nor oak pen red rother sand stan stock thorn wal west win',
    'bury by combe croft dale den field ford ham hurst land ley more ridge shaw stead ton wood worth well',
  ),
  region(
    'german',
    `thomas michael andreas stefan peter christian wolfgang klaus martin juergen anna maria sabine petra monika susanne
     andrea claudia ursula birgit julia katharina stefanie nicole sandra markus frank daniel alexander matthias jan tobias
     sebastian florian philipp jonas lukas felix maximilian paul leon laura lena lisa sarah hannah sophie marie johanna
     christina anja heike silke karin barbara gabriele brigitte renate helga hans werner dieter uwe bernd holger torsten jens
     sven ralf dirk joerg oliver carsten`,
    `mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schaefer koch bauer richter klein wolf
     schroeder neumann schwarz zimmermann braun krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann
     schmid schulze maier koehler herrmann koenig walter mayer huber kaiser fuchs peters lang scholz moeller weiss jung hahn
     schubert vogel friedrich keller guenther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon`,
    'acker alt berg birken boden brand buch burg dorn eich eisen feld fels forst frei gold gross grun haber heid hell hoch holz kirch kron linden neu ober stein stein wald',
    'mann er bauer meier bach berg burg dorf feld hofer huber inger ler lich mueller ner ring stein thal wirth',
  ),
  region(
    'dutch',
    `jan johannes peter maria anna hendrik willem cornelis johanna pieter hans elisabeth jeroen marieke sanne daan thomas
     lars sem bram tim emma julia sophie lotte eva fleur anouk iris femke wouter bas joost maarten martijn erik mark dennis
     rob frank paul marcel richard edwin patrick sander niels koen ruben stefan linda monique ingrid esther petra wilma
     annemarie karin mirjam saskia judith nicole`,
    `jansen bakker visser smit meijer mulder bos vos peters hendriks dekker brouwer koning kok jacobs vermeulen schouten
     willems hoekstra koster prins huisman postma kuijpers kuiper veenstra kramer scholten wolters timmermans groen gerritsen
     jonker bosman molenaar willemsen schipper blom maas verhoeven evers hermans sanders peeters martens smeets devries
     vandijk dejong deboer vandenberg vanleeuwen dewit degroot vanderveen`,
    'acht boer brug dam dijk eik gras haag heu hoog hout kamp kerk laar leeu linde meer molen noord oost poel rij rooij schoon sloot veen water west zand zuid',
    'berg burg camp dijk dam huis hof hoven horst kamp laar land ma man mans meer sma stra veld wijk',
  ),
  region(
    'french',
    `jean marie pierre michel philippe nathalie isabelle alain nicolas christophe patrick catherine sylvie anne francoise
     julien thomas laurent david sebastien stephane olivier frederic martine christine veronique sandrine celine camille
     lucas emma lea manon chloe hugo louis arthur gabriel jules antoine alexandre maxime guillaume romain vincent mathieu
     benoit francois bernard daniel claude gerard sophie valerie virginie aurelie emilie pauline charlotte claire elodie`,
    `martin bernard thomas petit robert richard durand dubois moreau laurent simon michel lefebvre leroy roux david bertrand
     morel fournier girard bonnet dupont lambert fontaine rousseau vincent muller lefevre faure andre mercier blanc guerin
     boyer garnier chevalier francois legrand gauthier garcia perrin robin clement morin nicolas henry roussel mathieu gautier
     masson marchand duval denis dumont marie lemaire noel meyer dufour meunier brun blanchard giraud joly riviere lucas`,
    'aub beau bel ber bou bour bri cha cham char cor cour dela des dor fau for gail gran lan mar mont per pont ren rob sau val ver vil vin',
    'ain aud ault don eau el ert et ier ieux illon in iere mont neau not oux rand tier ville',
  ),
  region(
    'spanish',
    `antonio maria jose manuel francisco carmen juan david ana javier daniel laura carlos cristina jesus alejandro miguel
     isabel rafael pedro marta angel pablo lucia sergio elena fernando jorge luis alberto alvaro diego adrian raul ivan
     ruben enrique ramon vicente andres joaquin santiago victor eduardo roberto jaime mateo hugo pilar raquel silvia beatriz
     patricia rosa mercedes julia paula sara andrea natalia alba irene rocio monica`,
    `garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez hernandez ruiz diaz moreno munoz
     alvarez romero gutierrez alonso navarro torres dominguez ramos vazquez ramirez gil serrano morales molina suarez blanco
     castro delgado ortega ortiz marin rubio nunez medina sanz castillo iglesias cortes garrido santos lozano guerrero cano
     prieto mendez calvo cruz gallego herrera marquez leon vidal pena cabrera flores campos vega fuentes`,
    'alar alba alma aran arr bal bar ben cald camp can carr cas cer cort esc esp gal gue her lar mal mar mir mon pal per sal val vill',
    'ado ana anos ante ares ell ena enza era ero eta illo ina inos ito ola on osa uela urza',
  ),
  region(
    'italian',
    `giuseppe maria giovanni antonio anna mario luigi francesco roberto paolo marco andrea giulia francesca alessandro
     stefano luca laura angela giovanna rosa lucia sara elena chiara valentina silvia paola daniela federica alessia matteo
     lorenzo davide simone riccardo federico giorgio claudio fabio massimo maurizio pietro salvatore vincenzo domenico carlo
     enrico sergio nicola michele filippo gabriele tommaso martina sofia aurora ilaria elisa barbara monica cristina`,
    `rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini costa giordano
     rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile
     martinelli vitale lombardo serra coppola desantis dangelo marchetti parisi villa conte ferraro ferri fabbri bianco
     marini grasso valentini messina sala deangelis gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli`,
    'bar bel ber bon bor cal can car cas cor fal fer gar gri lam mal man mar maz mor pal pas pel per sal tar tor val ver zan',
    'abini aldi anelli ani ari aroli asso atti elli ellini eri etti iani icchi illo ini oli one otti ucci',
  ),
  region(
    'nordic',
    `anna lars erik maria anders karin per johan mikael eva jan peter kristina thomas hans lena karl daniel fredrik
     christina magnus emma sara sofia linnea ida julia hanna amanda elin oskar viktor filip alexander emil axel simon nils
     olof gunnar bjorn sven leif ole knut kari ingrid astrid solveig marit hilde anne mette hanne susanne lene henrik
     morten soren rasmus mads jesper jens niels ulrik`,
    `andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson hansen johansen olsen larsen
     andersen pedersen nilsen kristiansen jensen nielsen christensen rasmussen sorensen petersen madsen berg lund lind holm
     lindberg lindstrom lindgren bergstrom sandberg sjoberg nystrom eklund lundgren hedlund wallin dahl haugen moen strand
     solberg eriksen jakobsson magnusson bengtsson pettersson jonsson danielsson hakansson fransson`,
    'ahl alm asp berg bjork bro dal edg ek en fors gran grund hag hed hell hog kron lind lund lov mal nor ny ost sand sjo soder stor strom vik',
    'berg blad blom by dahl en fors gaard gren heim holm kvist land lund man mark quist rud stad strom',
  ),
  region(
    'slavic',
    `anna jan maria piotr krzysztof andrzej tomasz katarzyna malgorzata agnieszka pawel marcin michal jakub barbara ewa
     magdalena joanna monika marek grzegorz adam lukasz zbigniew jerzy tadeusz natalia olga elena irina svetlana tatiana
     ivan dmitri sergei alexei andrei mikhail nikolai vladimir petr jiri pavel martin tomas jana eva lenka lucie zuzana
     milan goran marko nikola ana ivana marija jelena dragan zoran stefan`,
    `nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski
     jankowski mazur kwiatkowski krawczyk piotrowski grabowski novak svoboda novotny dvorak cerny prochazka kucera vesely
     horak nemec ivanov petrov sidorov smirnov kuznetsov popov volkov sokolov lebedev kozlov novikov morozov jovanovic
     petrovic nikolic markovic djordjevic stojanovic ilic pavlovic horvat kovacevic babic maric`,
    'bar bog bor brz buk cher dab dol dub gal gor grab hor jas kal kar kol kost kov lis mal mar mir pol rad roz sad sok stan wit zab',
    'anov arek cek czak czyk enko ev ewski icz iak ik in kowski nik ny ov ovic owicz ski ska',
  ),
  region(
    'turkish-arabic',
    `mohamed ahmed mehmet mustafa ali fatma ayse hassan ibrahim omar youssef khalid hussein abdullah emine hatice zeynep
     elif murat hakan emre burak can deniz selin esra merve fatima aisha mariam layla nour sara yasmin amina karim samir
     rachid tarek walid bilal hamza nabil said mahmoud tariq faisal salma huda rania dina mona serkan cem volkan ozan tolga`,
    `yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan
     simsek polat korkmaz hassan ali ahmed khan mohamed ibrahim mahmoud said mansour haddad khoury nasser saleh hamdan aziz
     rahman farah amin bakri darwish fares habib jaber karimi najjar qasim rashid salem sharif tahir yousef zaki`,
    'ak al bay boz dem dur er gok gul gun guz hak ip kap kar kizil mer oz pek sar sel sem sez tan tek tur ulu ur yal yil',
    'alp as ay baran baslar can demir dogan er eren gil gul han kan kaya kurt oglu soy tas turk',
  ),
  region(
    'asian',
    `wei priya li amit ming rahul anita jing sanjay sunita rajesh deepak yan lin mei hui xin jun yi hao pooja neha vikram
     arjun ravi suresh anil kavita lakshmi manish ananya rohan aditya karan nikhil swati divya kenji yuki hiroshi akira
     takashi sakura naoko haruto minh anh linh thu huong nguyen tuan jin soo min hyun jiwoo seojun chen bo lei fang tao`,
    `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo kumar singh sharma patel gupta shah
     reddy rao iyer nair mehta joshi verma das mishra agarwal chopra kapoor malhotra nguyen tran le pham hoang phan vu dang
     bui do kim lee park choi jung kang tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi`,
    'anan bal bhar chan dev fuji gan hari hoshi ino ishi kami kana kawa kish kuro maha mat miya mori nag naka oka raj sai shan sri taka ueda yama',
    'aswamy bara da gawa hara ishi jima kar kawa kura lingam moto mura nathan no pal shita sugi ta ya',
  ),
]
