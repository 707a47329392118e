/**
 * Names that belong to a task, a machine or a team, in the languages of sites that run mail and log-ins: standard mailboxes (RFC 2142),
 * departments, accounts that systems come with, and the usual words of test accounts. Also what the most common log-in guesses
 * ask for. Facts gathered by hand.
 */
const words = `
postmaster hostmaster webmaster usenet news ftp www uucp abuse noc security noreply donotreply mailerdaemon mailer daemon
info information infos contact contacts kontakt contacto contatto contato office buero buro sekretariat secretary secretariat secretaria
secretariado segreteria reception recepcion receptie rezeption accueil empfang frontdesk hello hallo hola ciao bonjour mail email post
inbox all everyone alle tous todos staff team personal personeel personnel group gruppe mailbox postfach correo
sales verkauf verkoop vendas ventas vendite vente ventes vertrieb commercial comercial commerciale marketing presse press pr media news
newsletter events event booking bookings reservation reservations reservierung reservas prenotazioni order orders bestellung bestellungen
pedidos shop store webshop support suporte soporte assistance assistenza service services servicio servizio servico servicedesk helpdesk
help hilfe hulp aide ayuda ajuda customer customers customerservice kundenservice kundendienst klantenservice clientes sav
billing invoice invoices invoicing rechnung rechnungen rechnungswesen buchhaltung boekhouding facturen facturacion factures fatture
faktura ekonomi accounting accounts accountspayable ap ar comptabilite compta contabilidad contabilita contador finance finanzen finanzas
finanza finances payroll lohn lohnbuchhaltung treasury purchasing einkauf inkoop achats compras acquisti procurement logistics logistik
logistica warehouse lager magazijn shipping versand expedition hr humanresources personalabteilung rh recursoshumanos recruiting
recruitment jobs job career careers karriere bewerbung bewerbungen candidature candidatures vacatures legal recht compliance
privacy datenschutz dpo gdpr dsgvo management direktion direction direccion direzione directie geschaeftsfuehrung board vorstand ceo cfo cto
cio ciso coo it edv ict informatik informatique informatica itsupport sysop sysadmin sysadmins systemadmin netadmin admin admins
administrator administrators administrador administrateur amministratore beheer beheerder adm adminuser superadmin superuser super root toor
su operator operators oper ops devops noc soc engineering engineer developer developers develop dev entwicklung qa quality
test tests tester testing testuser teste prueba pruebas prova essai proef temp tmp guest gast invite invitado ospite visitor besucher
demo example sample dummy default user users usuario utente utilisateur benutzer gebruiker usr anonymous anon nobody unknown system sys
service svc server host client local localhost root public shared share common student students teacher teachers trainee intern praktikant
training schulung school library bibliothek bibliotheque lab labor
backup backups bkp archive archiv archives scan scanner scans scantomail printer print drucker kopierer copier xerox fax ricoh canon phone
telefon voicemail alarm alert alerts monitor monitoring watchdog nagios zabbix icinga cacti sensu prometheus grafana report reports reporting
robot bot mailbot job jobs cron batch scheduler task worker agent relay gateway proxy vpn radius ldap ldapbind bind sync directorysync
aadconnect adsync kerberos krbtgt dns dhcp ntp snmp smtp imap pop pop3 sip sftp ssh rsync nfs samba smb cifs
web webadmin website webdev wwwdata wwwrun apache httpd nginx tomcat jboss wildfly weblogic glassfish iis php wordpress wp wpadmin joomla
drupal magento typo3 nextcloud owncloud jenkins gitlab git gitea svn hudson bamboo nexus sonar jira confluence redmine ansible puppet chef
salt terraform vagrant docker kubernetes k8s rancher deploy deployer deployment build builder ci release app apps appuser application api
portal intranet extranet oracle postgres postgresql pgsql mysql mariadb mongo mongodb redis elastic elasticsearch kibana solr kafka zookeeper
hadoop hdfs hive spark hduser sybase informix db db2 dba dbuser dbadmin database sql sa mssql sqlserver sap sapadm basis odoo erp crm
ubuntu debian centos fedora redhat linux unix pi raspberry ec2user azureuser opc cloud cloudadmin aws azure gcp minecraft steam teamspeak
ts3 csgo gmod ubnt cisco mikrotik huawei pos kiosk terminal tablet ipad display tv room meetingroom conference meeting besprechung
besprechungsraum raum konferenz sala salle vergaderzaal calendar kalender resource equipment car fleet fuhrpark hausmeister facility
facilities reception kitchen kueche canteen kantine events projects project projekt upload uploads download transfer data daten files
file ftpuser ftpadmin mailadmin exchange healthmailbox discoverysearchmailbox vmail cyrus postfix dovecot exim mailman listserv majordomo
bin games lp man irc gnats list polkitd messagebus systemd sshd avahi shutdown halt operator proftpd vsftpd nfsnobody libuuid syslog
manager master stack node runner minio vault consul nomad
`

export const roleWords: ReadonlySet<string> = new Set(words.trim().split(/\s+/))
