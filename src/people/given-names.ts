/**
 * Usual given names by region, the most usual about first, in the spelling of log-ins (Latin letters without marks). Gathered by hand
 * from general knowledge of adults' names; facts, no list was copied. They are the control group for log-ins that are a given name alone.
 */
export const givenNamesByRegion = {
  english: `
john david michael james robert william richard mark paul thomas chris christopher daniel matthew andrew steven kevin brian george edward
mary jennifer sarah linda lisa susan karen jessica emily michelle laura elizabeth kelly amanda nicole emma anna rachel rebecca amy
joseph charles anthony jason jeff jeffrey scott eric stephen ryan gary tim timothy larry frank greg gregory patrick peter joshua adam
patricia barbara nancy betty margaret sandra ashley kimberly donna carol melissa deborah stephanie sharon cynthia kathleen angela
ben benjamin sam samuel jack alex alexander nick nicholas jonathan justin brandon tyler aaron jacob nathan kyle ethan zachary sean
helen anne christine debra janet catherine maria heather diane julie joyce victoria olivia hannah grace chloe sophie lucy charlotte
mike steve joe bob bill jim tom dave dan matt rob tony ken ron don ed ted fred greg phil ray roger simon stuart graham keith neil
kate katie beth becky liz sue jane jean joan judy ann alice ruth rose ruby lily megan molly holly abigail madison samantha natalie
alan albert arthur barry bruce carl craig dennis derek donald douglas duncan dylan edwin ernest eugene evan francis gavin geoffrey
gerald glenn gordon harold harry henry howard hugh ian isaac ivan jeremy jerry jesse jordan julian kenneth kurt lance lawrence lee leo
leonard leslie lewis liam logan lucas luke malcolm marcus martin marvin max melvin mitchell morgan norman oliver oscar owen philip ralph
randy raymond rick rodney ronald ross roy russell shane shawn sidney spencer stanley terry theodore todd travis trevor vernon victor
vincent walter warren wayne wesley zach harvey alfie archie callum jamie kieran reece toby elliot felix hugo jasper miles nigel rupert
angie audrey beatrice bethany bonnie brenda brittany bridget brooke caitlin cameron carla carmen caroline carolyn casey cassandra cheryl
claire clara colleen connie courtney crystal daisy dawn debbie denise diana dora doris dorothy edith eileen elaine eleanor ella ellen
erica erin esther ethel eva evelyn faith fiona florence frances gail georgia georgina gillian gina gloria gwen harriet hazel hilary
irene isabel isabella ivy jackie jacqueline jade jasmine jenna jenny jill joanna joanne jodie josephine joy judith julia june kathryn
katherine kathy kay kerry kim kirsty kristen kristin lauren leah lorraine louise lynn mabel maggie marie marilyn marion marjorie martha
mia mildred miranda monica naomi nina nora pamela paula pauline peggy penelope penny phoebe phyllis poppy priscilla regina rita roberta
robin rosemary roxanne sally sara shannon sheila shelley sherry shirley stacey stella summer sylvia tamara tammy tanya tara teresa
theresa tiffany tina tracy valerie vanessa vera veronica violet virginia vivian wanda wendy whitney yvonne zoe`,
  german: `
thomas michael andreas peter stefan christian martin markus wolfgang klaus juergen frank alexander daniel sebastian jan uwe bernd ralf
sabine susanne andrea petra claudia monika martina julia katrin nicole karin anna stefanie birgit anja christina sandra heike barbara
tobias florian matthias jens dirk torsten thorsten oliver sven philipp lukas felix jonas tim david simon patrick marco dennis benjamin
kathrin melanie angelika silke brigitte renate ursula gabriele kerstin ute simone tanja christine maria laura lisa sarah lena anke
hans heinz helmut horst werner manfred dieter gerhard guenter guenther karl josef franz otto fritz ernst heinrich herbert joachim rolf
ingrid helga gisela erika elke jutta doris silvia ulrike gudrun hannelore irmgard elisabeth hildegard gerda christa marion cornelia
johannes maximilian max moritz paul leon ben elias julian nico niklas fabian marcel kevin kai lars bjoern holger volker ulrich rainer
reinhard georg hermann wilhelm friedrich ludwig albert anton alfred arnold axel bastian bruno burkhard carsten clemens cornelius detlef
detlev eberhard eckhard egon emil erich erwin eugen ewald falk ferdinand frieder gerd gernot gottfried guido gustav hannes harald hartmut
heiko heiner helge hendrik henning hubert ingo jakob jochen joerg jorg julius justus kilian konrad konstantin kurt lennart leonard linus
lothar lutz malte manuel mario marius mathias mirko norbert olaf ole oskar pascal raphael reiner rene richard robert robin roland roman
ronny rudi rudolf ruediger samuel siegfried steffen stephan theo theodor till timo udo valentin veit vincent walter werner winfried
alexandra amelie anette angela anita anneliese annette antje astrid beate bettina bianca britta carina carla carola caroline charlotte
clara daniela diana dorothea edith elena elfriede elsa emilia emma esther eva evelyn franziska frieda greta hanna hannah heidi helene
henriette herta hilde ida ilona ilse ina ines inge isabel jana janina jasmin jennifer jessica johanna josephine judith karla karoline
katharina katja klara larissa lea leonie lieselotte linda liselotte lotte luisa lydia magdalena maike manuela mara margarete margit
marianne marie marina marlene marlies martha mathilde meike mia michaela miriam nadine nadja natalie nina nora olga patricia paula pia
ramona rebecca regina regine rita rosa rosemarie roswitha ruth sonja sofia sophia sophie svenja tamara theresa therese ulla vanessa vera
verena veronika viktoria waltraud wiebke yvonne zoe`,
  french: `
jean pierre michel philippe nicolas alain patrick christophe david laurent eric olivier julien thomas stephane sebastien frederic pascal
marie nathalie isabelle sylvie catherine sophie julie christine sandrine valerie celine camille anne claire martine caroline emilie
francois alexandre antoine guillaume thierry bruno vincent maxime romain christian daniel bernard jacques dominique didier marc gilles
laura lea pauline stephanie aurelie virginie delphine veronique brigitte monique francoise patricia florence veronica charlotte audrey
kevin anthony mathieu benoit fabrice jerome gregory franck herve serge yves yann gerard denis claude andre robert rene roger roland
manon marine mathilde melanie lucie elodie laetitia corinne nadine helene beatrice agnes cecile elisabeth genevieve jacqueline jeanne
hugo lucas louis theo arthur jules leo gabriel raphael adrien baptiste quentin clement florian damien arnaud cedric ludovic remi xavier
emma chloe ines jade alice louise juliette clara eva margaux justine marion morgane oceane solene amandine angelique annick arlette
mickael aurelien benjamin corentin cyril emmanuel etienne fabien felix francis gael gaston georges gaetan hubert jeremy joel jonathan
joseph lionel loic luc marcel matthieu maurice norbert pascale paul raymond regis samuel simon sylvain tanguy tristan valentin victor
yannick yvan amelie anais blandine carole chantal claudine colette coralie danielle denise diane edith eliane elise estelle eugenie
fabienne gaelle ghislaine gisele ingrid irene josiane karine laure laurence leila lise lydie madeleine magali marguerite maryse mireille
muriel myriam nadege nicole noemie odette odile oriane paulette perrine rachel romane rose sabrina sarah severine simone solange
suzanne sylviane therese valentine violette viviane yolande yvette zoe`,
  spanish: `
jose juan antonio manuel francisco carlos javier david daniel luis miguel jesus alejandro pedro jorge fernando rafael alberto pablo sergio
maria carmen ana isabel laura cristina marta lucia elena sara paula pilar raquel patricia silvia andrea rosa beatriz teresa monica
diego adrian ricardo roberto eduardo mario alvaro victor raul enrique ramon vicente ivan ruben oscar andres joaquin santiago angel marcos
alba irene julia nuria rocio sandra sonia susana claudia natalia alicia eva ines lorena veronica gloria angela dolores mercedes
cesar gabriel guillermo hector hugo ignacio jaime julio marco martin mateo nicolas rodrigo salvador samuel sebastian tomas xavier
adriana alejandra amparo aurora blanca carla carolina catalina cecilia clara concepcion consuelo daniela diana elvira emilia esperanza
esther fatima gabriela guadalupe inmaculada jimena josefa juana leticia lidia liliana lourdes luisa luz magdalena manuela margarita
mariana marina martina matilde miriam montserrat noelia olga paloma paola rebeca remedios salome sofia soledad valentina valeria vanesa
vanessa victoria virginia ximena yolanda abel agustin alfonso alfredo alonso anibal armando arturo benito bernardo bruno camilo claudio
cristian cristobal dario domingo emilio ernesto esteban eugenio facundo federico felipe felix fidel gerardo german gilberto gonzalo
gregorio gustavo horacio isaac ismael joel jordi josep leandro leonardo leonel lorenzo lucas luciano marcelo mauricio maximo nestor
octavio omar orlando oswaldo patricio ramiro rene rodolfo rogelio rolando ruy saul teodoro ulises valentin wilson`,
  portuguese: `
jose joao antonio francisco carlos paulo pedro lucas luiz luis marcos rafael daniel marcelo bruno eduardo felipe rodrigo fernando gabriel
maria ana francisca antonia adriana juliana marcia fernanda patricia aline sandra camila amanda bruna jessica leticia julia luciana
tiago andre ricardo rui nuno miguel goncalo diogo hugo jorge manuel sergio vitor nelson fabio leonardo gustavo guilherme henrique
beatriz mariana carolina ines catarina sofia rita joana marta sara teresa isabel claudia susana vanessa larissa renata simone vera
alberto alexandre alvaro anderson artur augusto caio cesar claudio diego domingos duarte edson emanuel ernesto fabricio filipe flavio
geraldo gilberto heitor helder igor ivo joaquim julio leandro lourenco luciano marcio mario martim mateus mauricio mauro murilo otavio
raimundo ramon raul renan renato roberto rogerio ronaldo salvador samuel sebastiao silvio simao tadeu thiago tomas valdir vasco vicente
vinicius wagner wellington alice andreia angela barbara bianca carla cecilia celia cristina daniela debora denise diana eduarda elaine
elisa eliana fatima filipa gabriela graca helena iara ingrid isabela isadora katia laura lara leonor lidia livia luana lucia luisa luiza
madalena manuela margarida marina marlene matilde monica natalia olivia paula priscila raquel rebeca regina rosa rosangela silvia sonia
tania tatiana thais valeria veronica vitoria viviane yasmin`,
  italian: `
marco andrea giuseppe francesco luca antonio alessandro matteo paolo stefano roberto giovanni mario davide simone lorenzo fabio claudio
maria anna giulia francesca laura chiara sara paola elena valentina federica alessandra silvia martina roberta elisa cristina barbara
daniele massimo riccardo giorgio michele nicola salvatore luigi vincenzo alberto angelo carlo domenico enrico filippo franco gabriele
monica ilaria eleonora simona claudia daniela marta lucia rosa teresa giovanna angela patrizia sabrina serena arianna beatrice camilla
giacomo giancarlo gianluca gianni gino guido ivan jacopo leonardo luciano manuel mattia mauro maurizio mirko nicolo pasquale piero pietro
raffaele renato renzo rocco samuele sandro sergio silvio tommaso tiziano umberto valerio vittorio walter aldo alessio alfredo amedeo
antonella bianca carla carmela caterina cecilia cinzia concetta debora donatella emma emanuela erika ester eva fabiana fiorella gaia
giada gianna ginevra giuliana giuseppina grazia greta ida irene isabella letizia lidia loredana luisa maddalena manuela margherita
mariangela marina michela mirella miriam nadia nicoletta noemi ornella pamela raffaella rita rossella rosanna sofia sonia stefania
susanna tiziana valeria vanessa veronica viola vittoria`,
  dutch: `
jan peter johan hans kees piet henk willem pieter marcel erik rob bart tom paul martijn jeroen dennis mark michiel bas wim ruud ton theo
anna maria marieke linda sandra monique petra ingrid esther annemarie karin saskia marjolein sanne lisa eva anouk femke kim nicole
tim thijs daan sem lars luuk niels stijn koen jasper joost maarten arjan gerard frank ed ad cor dick dirk edwin ferry frits gerrit gijs
guus harm harry hendrik herman huub jaap jacob jacques jelle jeroen jesse joep johannes joris jos karel klaas laurens leen leo lex luc
maurice max menno mees nico noud olivier onno pim quinten ralph rein remco rene richard rik robin roel roland ronald ruben rutger sander
sebastiaan sicco siem sjoerd teun timo tjeerd wesley wouter yannick anja anke anneke annelies astrid bianca carla carolien charlotte
claudia conny daphne diana elise ellen els fleur gerda greet hanneke hilde ilse ineke inge irma iris jacqueline janneke jolanda josephine
joyce judith julia karen katja laura leonie lianne lieke lies lot lotte loes lucia maaike manon margriet marianne marijke marleen marloes
miranda mirjam nathalie nienke noor patricia paula renate rianne riet ria roos simone sophie suzanne tessa thea tineke trudy wendy
willemijn yvonne`,
  nordic: `
lars anders johan erik peter per jan karl michael mikael fredrik daniel jens thomas henrik niels martin christian ole hans soren morten
anna maria kristina eva karin lena marie anne kirsten mette hanne lene susanne camilla ida emma sara linda helena johanna inger
magnus andreas jonas mattias stefan ulf bengt lennart nils bjorn gunnar svante olof olov mats patrik marcus markus joakim jesper rasmus
emil oscar oskar hugo axel viktor victor filip simon tobias robin kim mads mikkel kasper frederik jakob jacob anton alexander sebastian
sofia elin malin jenny hanna ingrid birgitta margareta gunilla ulla monica annika asa kerstin marianne elisabeth cecilia ulrika petra
knut arne tor odd svein terje geir rune kjell leif stig sven sverre trond oystein eirik havard olav kristian kristoffer torbjorn
aino antti ari hannu heikki ilkka jaakko jari jarmo juha jukka juhani kalle kari lauri markku matti mika mikko olli pekka petri petteri
sami sampo seppo tapio teemu teppo timo tuomas veikko ville aleksi eero esa janne joni kimmo pasi risto tero tomi
anneli eila elina hannele heidi helmi kaisa katja kirsi laura leena liisa maarit marja marjo merja minna mirja outi paivi pirjo paula
riikka riitta saara sanna satu sari sirpa susanna tarja teija tiina tuija tuula virpi astrid birgit bodil dorthe ellen gitte grete
gro gudrun hege heidi helga helle hilde janne jette jytte karen kari katrine kristin lise liv lone maja maren margit marit marte merete
mia mona nanna nina nora oda pernille pia randi rikke ragnhild rigmor silje sidsel sigrid siri siv solveig stine thea tine tone tove trine
turid unni vibeke vigdis wenche ylva agneta alva bodil ebba eivind einar esben espen finn flemming freja frida fredrika gustav gustaf
halvor harald helge hakan holger ingvar isak ivar ivan joergen jorgen jorn kaj kent klas klaus kurt linnea linus loke ludvig lukas lotta
nikolaj oddvar ola palle pontus poul preben ragnar roar roger roland roy sigurd sindre staffan steen steffen steinar stian sune
sigge tage thor thorbjorn torben tore torsten torstein troels tue ulrik valdemar vegard vidar viggo vilhelm villads yngve`,
  polish: `
jan piotr krzysztof andrzej tomasz pawel michal marcin jakub adam marek grzegorz lukasz stanislaw jerzy tadeusz mateusz kamil dariusz
anna maria katarzyna malgorzata agnieszka barbara ewa krystyna elzbieta magdalena joanna aleksandra zofia monika teresa danuta
wojciech mariusz maciej zbigniew jacek robert rafal ryszard kazimierz szymon bartosz dawid patryk sebastian filip dominik artur
natalia julia karolina marta beata dorota halina jadwiga justyna iwona jolanta paulina kinga alicja sylwia renata izabela wiktoria
adrian aleksander arkadiusz bartlomiej bogdan boguslaw borys cezary czeslaw daniel edward eugeniusz hubert ignacy igor janusz jaroslaw
jozef julian kacper karol konrad krystian leszek leon maksymilian mieczyslaw miroslaw norbert olaf oskar przemyslaw radoslaw roman
slawomir waldemar wieslaw wiktor witold wladyslaw zdzislaw zygmunt bozena celina dagmara emilia eliza gabriela grazyna hanna helena
irena janina kamila klaudia lena lidia lucyna marzena milena mariola martyna oliwia patrycja roza stanislawa urszula wanda weronika
wieslawa zuzanna`,
  czech: `
jiri jan petr josef pavel martin tomas jaroslav miroslav zdenek frantisek vaclav michal milan vladimir lukas jakub david karel ondrej
marie jana eva hana anna lenka katerina vera lucie alena petra jaroslava veronika martina jitka tereza ludmila helena michaela zdenka
marek stanislav daniel filip radek ladislav antonin roman vojtech adam matej dominik ales bohumil rudolf peter jozef juraj jan marian
ivana monika zuzana marcela dana barbora kristyna pavla olga blanka simona klara renata iveta nikola sarka adela natalie stepanka bohuslav
dusan igor lubomir lubos milos oldrich otakar patrik radim rene rostislav stefan slavomir viktor vit vlastimil branislav andrej matus
maros miloslav vratislav bozena dagmar denisa drahomira eliska gabriela irena ivona jarmila jirina kamila kveta libuse linda marketa
milada milena miroslava nela radka romana ruzena silvie sona stanislava svetlana vlasta zaneta katarina maria mariana viera lubica`,
  hungarian: `
laszlo istvan jozsef janos zoltan sandor ferenc gabor attila peter tamas zsolt andras balazs csaba imre lajos gyorgy gyula tibor adam
maria erzsebet katalin ilona eva anna margit zsuzsanna julianna judit agnes andrea erika krisztina monika edit gabriella marta ildiko
robert krisztian mark akos bence mate daniel david marton miklos mihaly pal karoly bela arpad szabolcs norbert roland richard viktor
reka nora petra dora eszter zsofia vivien viktoria timea szilvia piroska orsolya melinda kinga klara hajnalka aniko beata bernadett
boglarka brigitta csilla dorottya edina eniko emese fanni gizella gyongyi henrietta jolan luca magdolna nikolett noemi renata rita
sarolta tunde valeria veronika virag zita barna botond denes erno geza gergely gergo geza huba kornel kristof levente nandor otto
vilmos zsombor`,
  balkan: `
marko ivan nikola petar stefan milan dragan zoran goran aleksandar jovan luka dejan nenad predrag vladimir milos igor darko bojan sasa
ana maria jelena ivana marija milica katarina dragana snezana jovana marina sanja natasa tanja vesna gordana mirjana ljiljana biljana
josip ante tomislav zeljko mario kresimir hrvoje mate stjepan franjo davor damir boris branko slobodan miroslav vuk lazar filip uros
dusan djordje bogdan branislav vojislav radoslav ratko mladen miodrag momcilo nebojsa ognjen rade sinisa slavko srdjan srecko vlado
amir emir edin haris jasmin mirza senad nermin samir almir amra amila selma lejla emina aida azra dzenana merima nejla
ljubica dubravka renata nada jasna maja petra mirela iva nina andreja mateja spela urska alenka barbara metka tina anze blaz gregor
janez jernej matej matjaz miha primoz rok ziga tadej tomaz uros zan borut bostjan dragica danijela sladjana svetlana zorica tijana
teodora nevena anja georgi dimitar hristo todor ivaylo plamen krasimir stoyan vasil yordan asen boyan borislav desislava elena gergana
iskra kalina radka rositsa silvia snezhana tsvetana violeta yana zornitsa`,
  romanian: `
andrei ion mihai alexandru gheorghe constantin vasile nicolae marius cristian adrian florin ionut daniel stefan bogdan gabriel catalin
maria elena ana ioana andreea mihaela cristina alexandra gabriela daniela mariana raluca simona alina diana roxana laura oana monica
dan radu george lucian sorin cosmin razvan vlad dragos liviu octavian ovidiu petru silviu tudor valentin viorel virgil emil eugen costin
anca bianca camelia carmen claudia corina delia denisa doina felicia florentina georgiana iulia larisa lavinia liliana loredana luminita
madalina magda miruna nicoleta otilia ramona rodica ruxandra sorina stefania teodora valentina viorica`,
  greek: `
giorgos dimitris nikos kostas yannis giannis christos panagiotis vasilis athanasios michalis spyros evangelos konstantinos georgios
maria eleni katerina vasiliki sofia angeliki georgia dimitra konstantina ioanna anna paraskevi despina evangelia panagiota
alexandros andreas antonis apostolos aris charalambos dionysis elias fotis grigoris ilias iraklis leonidas lefteris loukas manolis marios
markos nektarios orestis pavlos petros stavros stelios stefanos takis thanasis theodoros thodoris vangelis aggeliki aikaterini alexandra
anastasia antigone athina chrysa daphne dora efi eirini eugenia fotini kalliopi kyriaki lydia marina natasa nefeli niki olga penelope
rania stavroula thalia theodora xenia zoi`,
  slavic: `
alexander alexey andrey anton artem boris denis dmitry dmitri evgeny igor ivan konstantin maxim mikhail nikita nikolay oleg pavel roman
anna elena olga natalia tatiana irina ekaterina maria svetlana julia anastasia marina ksenia daria victoria galina larisa ludmila
sergey sergei stanislav vadim valery vasily viktor vladimir vladislav vyacheslav yuri yury egor fedor gennady georgy gleb grigory ilya
kirill leonid lev matvey petr ruslan semen stepan timofey timur yaroslav alina alla alexandra evgenia inna karina lidia lyudmila nadezhda
nina oksana polina sofia valentina valeria vera veronika yana yulia zhanna andrii bohdan danylo dmytro iryna kateryna mykola mykhailo
nataliya oleksandr oleksii olena petro serhii taras tetiana vitaliy volodymyr yevhen aleksandr aleksey andrei artur arkady bogdan danil
dmitrij eduard efim emil filipp iosif makar mark maksim platon rodion rostislav svyatoslav tikhon vitaly zakhar antonina eva kira
lilia margarita milana raisa rimma snezhana tamara ulyana varvara zoya`,
  turkish: `
mehmet mustafa ahmet ali huseyin hasan ibrahim ismail osman murat yusuf omer ramazan halil suleyman abdullah mahmut recep fatih emre
fatma ayse emine hatice zeynep elif meryem sultan zehra hanife merve havva zeliha esra fadime ozlem yasemin hulya songul sevgi
burak can cem cengiz deniz erdem erhan erkan erol ersin fikret furkan gokhan hakan halit hamza haydar ilhan ilker kadir kemal kenan koray
kerem levent melih mert metin muhammet nihat oguz okan onur orhan ozan ozgur riza salih savas sedat selcuk selim serdar serhat serkan
sinan tolga tuncay turgut ufuk ugur umut veli volkan yasin yavuz yilmaz zafer asli aylin aysun banu belgin berna betul beyza burcu
busra cansu canan cigdem defne derya didem dilek ebru ece eda esin eylul ezgi fulya gamze gizem gonul gul gulay gulsen hande irem kubra
leyla melek meltem mine nalan nazli neslihan nesrin nur nuray nurcan ozge pelin pinar rabia reyhan seda selin sema serap sevda sevim
sibel simge sinem sule tuba tugba yagmur yesim`,
  arabic: `
mohamed mohammed muhammad ahmed ahmad ali omar hassan hussein ibrahim youssef yusuf mahmoud mustafa khaled khalid abdullah abdul karim
fatima fatma aisha mariam maryam sara sarah layla leila noor nour huda amina khadija zainab salma yasmin hana rania dina mona
said saeed sami samir hamza bilal tarek tariq hamid amir rashid faisal fahad sultan salman nasser nabil adel amr ayman anas ashraf aziz
bassam bader ehab emad essam fadi farid fawzi ghassan habib haitham hani hatem hesham ihab imad ismail issa jamal jamil kamal kareem
karam lotfi magdi maher majid malik mansour marwan mazen mehdi mounir munir nader naji najib nizar osama othman qasim rachid raed rafiq
ramadan rami riad ridha sabri salah saleh salem sherif sofiane suleiman taha talal walid wael waleed yahya yasser yassin younes zaid
zakaria ziad abeer afaf ahlam alia amal amani amira asma aya aziza basma bushra dalia dalal dunia eman faten farah ghada hala hanan hayat
hind houda iman ines jamila jihan kawthar kenza lamia latifa lina lubna maha malak manal mays meriem nada nadia nadine nahla najat najwa
nawal nesrine nora ola rabab rahma rana randa rasha rawan reem rim rola ruba sabah sahar samah samia samira sana shaimaa shereen
siham soha souad suha wafa yara zahra zeina zineb`,
  persian: `
mohammad ali reza hossein mehdi amir hamid saeed majid masoud ahmad hassan javad morteza mostafa farhad behzad babak arash kaveh
maryam fatemeh zahra sara leila mina nasrin parisa shirin narges niloufar azadeh elham mahsa nazanin neda roya samira setareh somayeh
abbas afshin alireza amin arman bahram behnam behrouz dariush davood ebrahim ehsan esmaeil farid farshad farzad habib hadi houman iman
jalal jamshid kamran keyvan kian khosrow mahmoud mansour mehran mohsen nader navid nima omid parviz payam pedram peyman pouya ramin
rasoul sajad saman sasan shahin shahram siamak sina sohrab soroush vahid yashar zia anahita arezoo atefeh azar bahar banafsheh donya
elnaz farah farzaneh fereshteh forough golnaz hanieh homa laleh ladan mahin mandana marjan mojgan nahid negar pari parvin rana sahar
sepideh shabnam shadi shahla sheida sima soraya taraneh yasaman yeganeh zohreh`,
  indian: `
raj rahul amit sanjay rajesh suresh ramesh vijay ravi anil sunil ajay deepak manoj vinod ashok arun rakesh mukesh sandeep sachin vikram
priya pooja neha anjali sunita anita kavita rekha geeta sita lakshmi divya swati shweta nisha ritu meena asha usha jyoti
abhishek aditya akash akhil aman anand aniket ankit ankur arjun arvind ashish ashwin bharat chetan dev dhruv dinesh ganesh gaurav girish
gopal govind hari harish hemant ishaan jatin karan karthik kiran krishna kumar kunal lokesh madhav mahesh manish mohan mohit mayank
naresh naveen neeraj nikhil nilesh nitin pankaj parth pavan piyush prabhu pradeep prakash pranav prasad prashant praveen prem puneet
raghu raja rajan rajeev rajendra rajiv raman ranjit ratan rishi ritesh rohan rohit sagar samir sanjeev santosh sarath satish saurabh
shankar sharad shiv shivam shyam siddharth srinivas subhash sudhir sumit surya tarun tushar uday umesh varun venkat vikas vimal vinay
vineet vinit vipin viraj vishal vivek yash yogesh aarti aditi aishwarya akanksha alka ananya ankita aparna archana arpita bhavna chitra
deepa deepika deepti durga gayatri gita hema indira indu isha jaya kajal kalpana kamala kanchan kiran komal kriti lata leela madhu
madhuri mamta manisha maya megha meera minal mira mukta nandini namrata neelam neeta neelima nidhi nikita nirmala padma pallavi parul
payal poonam pragya pratibha preeti prerna priyanka purnima rachna radha radhika rani rashmi reena renu renuka reshma revathi richa
rina roshni ruchi rupa sadhana sakshi sandhya sangeeta sapna sarita saroj savita seema shalini sharmila shikha shilpa shobha shreya
shruti simran smita sneha sonal sonali sonia srishti subha suchitra sudha sujata suman sumitra supriya surbhi sushma swapna tanvi tara
tripti uma urmila vaishali vandana vani vasudha veena vidya vimala yamini imran salman farhan asif iqbal irfan junaid kashif nadeem naeem
naveed nasir rizwan saad sajid shahid shahzad tahir tanveer usman waqar waqas zafar zahid zeeshan zubair ayesha bushra farzana nasreen
nazia rabia rubina saima samina shabana shazia sumaira tahira`,
  eastAsian: `
wei li ming jun hui lei yang jing yan xin hong ping ying bin bo chen chao chun da dan dong fang fei feng gang guang hai hao hua jia jian
jie juan kai kang kun lan liang lin ling long lu mei min na nan ning peng qi qian qiang qin qing rong rui shan shu song tao tian ting
wen xia xiang xiao xue yi yong yu yuan yue yun zhen zhi zhong xiaoming xiaoli weiwei lili mingming jingjing haoran zihan yifan
hiroshi takashi kenji akira satoshi makoto yuki hideo kazuo takeshi masao naoki daisuke kenta shota takuya yuta hiroki ryota ryo sho
yoko keiko akiko michiko kazuko emi mika megumi miho naoko tomoko yumi yumiko sakura haruka ayumi aya ai asuka chie eri fumiko hanako
hana harumi hiromi hitomi junko kaori kana kanako kumiko kyoko mai mami mao mariko masako mayumi mei mio misaki miyuki momoko nana nanami
natsuki noriko reiko rie rika rina sachiko saori sayaka setsuko shizuka takako yoshiko yui yukiko yuko haruto ichiro isamu jiro jun
kaito katsuo kazuki kazuya ken kenichi kohei koichi koji kosuke manabu masaki masashi mitsuru nobuo osamu ren shigeru shin shinji shinichi
shun susumu tadashi taro tatsuya tetsuya tomohiro toru toshio tsuyoshi yasuo yoshio yuji yusuke
minjun jihoon jiho seojun dohyun minho junho sungho jinwoo hyunwoo donghyun jaehyun sunghoon taehyung jimin jisoo jiyoung minji
hyejin eunji sujin yuna minseo seoyeon jiwon sooyoung youngho kyung hyun seung sang`,
  southEastAsian: `
nguyen minh anh hung dung tuan hoang nam hai thanh duc quang long son cuong khanh phuong linh huong thao trang lan mai hoa hanh ha
ngoc nhung thuy tam tien tu van vinh viet vu xuan yen bao binh chi cong dat diem dong giang hien hieu hoai huy khoa kien lam loan
luan ly my nga nghia nhan nhi oanh phat phu phuc quan quoc quyen quynh sang tai tan thang thi thinh tho thu trung truc trinh uyen
budi agus andi bambang dedi dewi dian eko fitri hendra indah iwan joko kartika lestari maya nina nur putri putra rina rini ratna rizki
sari siti sri sinta surya taufik tri wahyu wati yanti yudi yuni adi ahmad aditya arif bayu dimas dwi fajar ferry galih hadi heru irfan
lukman rahmat rudi setiawan slamet sugeng suharto teguh yanto aminah aziz azman farah faridah hafiz halim hasnah ismail kamaruddin
mohd nurul razak rosli rosmah zainal zulkifli somchai somsak suchart anong malee nattapong niran prasert sunee supaporn wichai
jomar jayson rodel arnel rowena jocelyn marites maricel rosalie lorna nenita erlinda`,
  african: `
emmanuel samuel daniel john joseph kofi kwame kwesi kwaku yaw ama abena akosua adwoa esi afia efua kojo nana chidi chinedu emeka
ngozi chioma ifeoma amaka nneka obinna ikenna uche kelechi nnamdi chukwu adaeze adaobi ada ade adebayo adeola adewale ayo bola bolanle
femi folake funmi kehinde taiwo kunle lanre olu oluwaseun segun seun sola temitope tolu tunde wale yemi yewande zainab aminu musa sani
usman abubakar bello danjuma hauwa ibrahim aisha halima mamadou ousmane amadou cheikh moussa abdoulaye ibrahima fatou awa aminata
mariama khady ndeye oumar souleymane seydou boubacar adama issa drissa bakary lamine modou pape salif sekou aliou aissatou bintou
djeneba fanta hawa kadiatou maimouna ramatou rokia wanjiku wambui njeri wairimu kamau mwangi njoroge otieno ochieng odhiambo akinyi
atieno achieng kipchoge kiprono jepkosgei juma baraka amani neema zawadi rehema faraja imani grace esther mercy faith joyce peter paul
thabo sipho bongani themba mandla sibusiso lungile nomsa thandi zanele nokuthula lindiwe busisiwe ayanda lerato palesa mpho kagiso
tshepo neo katlego tumelo naledi refilwe boitumelo tendai tapiwa farai tatenda rudo chipo nyasha tsitsi abebe bekele haile tesfaye
alemu girma selam tigist hiwot meron bethlehem dawit yonas amara amare kwabena folasade`,
  israeli: `
david moshe yosef avi yossi itai omer noam eyal gil ron amit guy ofer shai tal yaron roni dan uri eran boaz asaf assaf doron erez
sarah rachel rivka miriam noa tamar michal maya shira yael adi lior orit galit ronit efrat hila inbal keren liat merav moran osnat
rotem sharon sigal smadar tali vered yafit aharon alon amir amnon ariel arik barak benny chaim dov dror elad eli eliyahu gadi gideon
hillel itzik itamar meir menachem mordechai motti nadav natan nir oded oren ran rafi shaul shimon shlomo shmuel tomer yaakov yair
yehuda yigal yitzhak yoav yonatan zeev zvi ayelet batya chana dafna dalia dina dorit einat esther gila hadas hagit ilana irit leah limor
naama nava nili nurit ofra ora orly pnina ruth sima tova yehudit zehava ziva`,
  celtic: `
sean patrick liam conor ciaran kieran declan brendan brian kevin niall eoin owen cian finn fionn rory ronan shane aidan colm cormac
aoife niamh ciara siobhan sinead orla roisin grainne aisling maeve eimear deirdre fiona brigid bridget caoimhe clodagh eilis emer mairead
noreen nuala oonagh saoirse una donal dermot diarmuid eamonn fergal fergus gearoid malachy oisin padraig seamus tadhg callum hamish
angus alasdair alistair duncan euan ewan iain lachlan malcolm murdo ruaridh struan catriona eilidh isla kirsty mairi morag morven
shona skye rhys gareth dylan gethin gwilym huw ieuan iwan llew owain rhodri sion steffan angharad bethan bronwen carys cerys ceri eleri
elin ffion gwen gwyneth lowri mair megan nerys nia rhian rhiannon sian`,
  baltic: `
janis juris andris maris peteris edgars martins aivars arturs girts guntis ilmars ivars normunds raimonds uldis valdis aigars gatis
anna kristine inese ilze inga liga anita iveta dace sandra zane baiba evija ieva laura santa agnese gunta jonas vytautas antanas tomas
andrius darius gintaras mindaugas rimantas saulius arunas audrius dainius donatas edvinas egidijus justas kestutis linas lukas marius
mantas paulius rokas tadas valdas vidas zilvinas ona irena rasa jurate lina daiva egle giedre ausra asta birute danute edita inga jolanta
kristina laima loreta ruta sigita vaida vilma zivile andres jaan rein urmas toomas margus priit tiit aare aivo arvo indrek jaanus kalev
madis mart meelis peeter raivo siim tanel tarmo tarvo tonu anneli aino kadri katrin kersti kristi leida liina liis maarja merike piret
pille reet riina signe sirje tiiu triin ulle`,
  armenianGeorgian: `
armen aram ara artur ashot gagik gevorg hakob hayk hovhannes karen levon mher narek samvel sargis tigran vahan vardan vahe anahit ani
anush araksya astghik gayane hasmik karine lilit lusine mariam marine nare narine ruzanna shushan siranush tatev giorgi davit irakli
levan zurab nika lasha luka mamuka otar paata tamaz vakhtang zaza besik gocha nino nana tamar ketevan eka ekaterine lali lia manana maka
maia natia nana rusudan salome sopho teona tinatin elchin elnur farid ilham kamran orkhan rashad ramil rufat samir tural vugar aygun aysel
gunel leyla lala nigar sevinj ulviyya`,
} as const
