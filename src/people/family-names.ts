import { once } from '../kit/once.ts'

/**
 * Usual family names of many countries in the spelling of log-ins, gathered by hand from general knowledge; facts, no list was copied.
 * They help to see that a site's log-ins are an initial and a family name where only log-ins are known. Names of three letters and
 * fewer are left out: too many words end in them.
 */
const names = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas taylor moore
jackson martin perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright scott torres nguyen hill
flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins
reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos richardson ward
watson brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez
powell jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons graham murray ford castro marshall
owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford olson
simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson boyd rose
stone salazar warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner payne grant dunn kelley
spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan armstrong hudson carroll lane riley
andrews alvarado berry perkins hoffman johnston matthews pena richards contreras willis carpenter lawrence sandoval guerrero george
chapman rios estrada ortega watkins greene nunez wheeler valdez harper burke larson santiago maldonado morrison franklin carlson austin
dominguez carr lawson jacobs obrien lynch singh vega bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell
wong reid hanson mccoy garrett burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla walsh
bowman schultz fowler mejia davies barker clarke lloyd griffiths rees owen bevan pritchard macdonald mackenzie mclean macleod sinclair
oconnor oneill byrne doyle gallagher doherty quinn mccarthy brennan nolan higgins
mueller muller schneider fischer becker schulz hoffmann schaefer koch bauer richter klein wolf schroeder neumann schwarz zimmermann
braun krueger hofmann hartmann lange schmitt werner schmitz krause meier lehmann schmid schulze maier koehler herrmann koenig walter mayer
huber kaiser fuchs peters lang scholz moeller weiss jung hahn schubert vogel friedrich keller guenther frank berger winkler roth beck
lorenz baumann franke albrecht schuster simon ludwig boehm winter kraus martens schumacher kraemer vogt stein jaeger otto sommer gross
seidel heinrich brandt haas schreiber graf schulte dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold
wolff pfeiffer gruber steiner moser pichler egger lechner wimmer zimmer forster engels lindner
bernard dubois durand moreau laurent lefebvre michel leroy roux david bertrand morel fournier girard bonnet dupont lambert fontaine
rousseau vincent muller lefevre faure andre mercier blanc guerin boyer garnier chevalier francois legrand gauthier perrin morin gautier
roche masson marchand duval denis dumont lemaire noel meunier rodrigues dufour blanchard joly brunet giraud riviere hoarau arnaud
renard rolland caron roger gaillard aubert colin renaud picard
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca mancini costa giordano rizzo lombardi
moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola
desantis damico marchetti parisi villa conte ferraro fabbri bianco marini grasso valentini messina sala gatti pellegrini palumbo sanna
farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone
ferreira oliveira pereira carvalho almeida ribeiro soares fernandes vieira barbosa rocha dias nascimento andrade moreira nunes marques
machado mendes freitas cardoso goncalves teixeira pinto correia duarte cavalcanti monteiro moura martins santana araujo batista campos
lima gomes alves sousa souza neves coelho cunha pires melo borges miranda azevedo fonseca matos tavares
romero alonso navarro moreno gil serrano blanco molina suarez delgado castro ibanez iglesias cano prieto calvo gallego vidal leon herrera
marquez pena cabrera campos vega fuentes carrasco diez caballero nieto aguilar pascual herrero santana lorenzo hidalgo montero gimenez
ibarra quiroga ocampo rivas paredes acosta benitez medina varga
jansen devries vandenberg bakker visser smit meijer deboer mulder degroot bos vos peters hendriks vanleeuwen dekker brouwer dewit dijkstra
smits degraaf vandermeer kok jacobs dehaan vermeulen vandijk vandenheuvel kuipers schouten hoekstra koster prins huisman peeters janssens
maes willems claes goossens wouters debruyn
andersson johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson pettersson jonsson jansson hansson bengtsson
jonsson lindberg jakobsson magnusson lindstrom olofsson lindqvist lindgren axelsson berg bergstrom lundberg lind lundgren mattsson
berglund fredriksson sandberg henriksson forsberg sjoberg wallin engstrom eklund danielsson lundin hakansson bjork bergman gunnarsson
holm samuelsson fransson wikstrom isaksson bergqvist nystrom holmberg hansen johansen olsen larsen andersen pedersen nilsen kristiansen
jensen karlsen johnsen pettersen eriksen berge haugen hagen johannessen andreassen jacobsen halvorsen jorgensen lund dahl moen sorensen
rasmussen christensen madsen nielsen petersen poulsen thomsen knudsen mortensen moller korhonen virtanen makinen nieminen makela hamalainen
laine heikkinen koskinen jarvinen lehtonen lehtinen saarinen salminen heinonen niemi heikkila kinnunen salonen turunen quist thorne
nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski jankowski mazur kwiatkowski
krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol wieczorek jablonski wrobel nowakowski majewski olszewski stepien
novak svoboda novotny dvorak cerny prochazka kucera vesely horak nemec marek pokorny pospisil hajek kral jelinek ruzicka benes fiala
sedlak kolar zeman nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros
popescu ionescu popa radu dumitru stan stoica gheorghe matei ciobanu rusu munteanu constantin marin ivanov petrov georgiev dimitrov
petrovic jovanovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic horvat kovacevic babic maric juric novakovic
ivanova petrova smirnov kuznetsov popov vasiliev sokolov mikhailov novikov fedorov morozov volkov alekseev lebedev semenov egorov pavlov
kozlov stepanov nikolaev orlov andreev makarov nikitin zakharov shevchenko kovalenko bondarenko tkachenko kravchenko melnyk boyko
papadopoulos papadakis georgiou dimitriou nikolaidis
yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara kurt ozkan simsek polat korkmaz
mohamed ahmed hassan hussein ibrahim khalil mansour saleh haddad khoury nasser aziz rahman hamdan farah mahmoud elmasri benali bouzid
khan hussain malik iqbal chaudhry sheikh ahmad akhtar mahmood qureshi siddiqui ansari mirza butt raza javed
sharma kumar gupta verma singh patel reddy mehta shah joshi desai iyer rao nair menon pillai agarwal mishra pandey tiwari yadav chopra
kapoor malhotra bhatia banerjee mukherjee chatterjee ghosh bose dutta sengupta jain saxena srivastava kulkarni patil naidu krishnan
wang zhang liu yang huang zhao zhou sun zhu guo lin luo zheng liang xie tang feng dong xiao cheng shen peng jiang tian fang deng wei chan
cheung leung wong chow kwok tanaka sato suzuki takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi
matsumoto inoue kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa fujita goto okada hasegawa murakami kondo ishii ueda
choi jung kang cho yoon jang lim han shin kwon hwang song hong tran pham hoang phan dang bui
okafor adeyemi okonkwo balogun abiodun eze nwosu mensah owusu boateng asante osei appiah diallo diop ndiaye traore coulibaly keita toure
kamau mwangi otieno ochieng njoroge mbeki dlamini nkosi khumalo ndlovu zulu naidoo botha vanwyk dupreez pretorius venter abebe tesfaye
cohen levy mizrahi peretz friedman katz goldberg rosenberg shapiro
`

export const familyNames = once(
  (): ReadonlySet<string> =>
    new Set(
      names
        .trim()
        .split(/\s+/)
        .filter(name => name.length > 3),
    ),
)
