/**
 * Names that every service on the Internet is asked for, the most asked first: accounts of systems and products, roles, and a few
 * given names. By general knowledge of what guessers try; how often each is asked follows Zipf's law (`zipf` of popularity.ts).
 */
export const guessedWords: readonly string[] = `
root admin test user oracle postgres ubuntu pi guest git support ftpuser testuser nagios hadoop server dev mysql minecraft
system ftp vagrant deploy debian tomcat www student user1 jenkins web centos test1 demo odoo steam teamspeak administrator
ec2-user www-data apache zabbix backup info sales operator manager master service docker redis elastic kafka ansible es gitlab
git1 svn webmaster postmaster mail contact office helpdesk it hr finance accounting marketing billing reception john david
michael alex daniel mike tom james maria anna peter paul mark robert martin thomas chris kevin eric frank jack sam steve
jim george victor lisa laura sarah linda susan jose juan carlos antonio luis pedro miguel ali ahmed mohamed ivan sergey igor
temp tmp nobody daemon bin sync games news uucp proxy list irc gnats sshd default public anonymous scanner printer xerox canon
ricoh copier fax voip asterisk sip pbx freepbx cisco juniper huawei mikrotik ubnt router switch firewall fortigate vpn radius
ldap samba smb nfs db dba sqlserver sa mssql mongo mongodb couchdb cassandra spark hive hdfs yarn zookeeper solr rabbitmq
nginx httpd lighttpd wordpress wp wpuser joomla drupal magento prestashop moodle nextcloud owncloud plex kodi xbmc emby sonarr
deluge transmission torrent seedbox csgo ark rust factorio terraria mc mcserver ts3 tsbot discord bot musicbot miner ethos
mining bitcoin eth crypto wallet user2 user3 user4 user5 test2 test3 test4 test123 tester testing testtest qa stage staging
prod production app app1 application api webapp site www1 www2 web1 web2 ftp1 ftp2 upload download data data1 files share
storage nas synology qnap media video camera cam dvr nvr admin1 admin2 admin3 admin123 superuser superadmin sysadmin sysop
netadmin root1 toor ubuntu1 centos7 fedora redhat suse opensuse arch gentoo slackware alpine kali parrot raspberry osmc
libreelec dietpi orangepi odroid azureuser azure aws gcp google cloud cloud-user openstack stack heat nova neutron glance
puppet chef salt saltstack terraform packer consul vault nomad k8s kube kubernetes rancher swarm gituser gitea gogs bitbucket
jira confluence bamboo sonar nexus artifactory maven ant build builder ci runner teamcity travis buildbot student1 teacher
school lab class course library university guest1 guest2 visitor kiosk pos cash shop store order customer client partner vendor
supplier noreply no-reply newsletter press media1 jobs career abuse security privacy legal compliance audit payroll purchase
usuario utente utilisateur benutzer gebruiker brukere anvandare uzytkownik ventas compras soporte contabilidad comptabilite
accueil vertrieb verkauf buchhaltung einkauf amministrazione vendite ufficio biuro sekretariat kadry ksiegowosc`
  .trim()
  .split(/\s+/)
