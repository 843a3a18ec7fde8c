/** Words with a capital that stand where a name could and are none: beginnings of sentences, places, nations, offices. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  `
A An And As At Both But By During For From He Her His If In It Its No Not Of On One Or Our She Since So That The
Their There These They This Those To Two Under Upon We Were When Where Which While Who With
January February March April May June July August September October November December
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Annex Table Question Section Sections Article
Pakistan Pakistani Pakistanis Punjab Punjabi Sindh Sindhi Balochistan Baloch Khyber Pakhtunkhwa Pashtun Islamabad Azad
Jammu Kashmir Kashmiri Gilgit Baltistan Lahore Karachi Peshawar Quetta Multan Faisalabad Rawalpindi Sialkot
Gujranwala Gujrat Hyderabad Sukkur Larkana Bahawalpur Sargodha Mardan Swat Abbottabad Muzaffarabad Mirpur Turbat
Gwadar Taftan Torkham Chaman Tharparkar Umerkot Kasur Okara Sheikhupura Iran Iranian Afghanistan Afghan Afghans India
Indian Bangladesh Bangladeshi Bangladeshis Nepal Nepali Nepalese China Chinese Philippines Filipino Filipina Uzbek
Uzbekistan Tajik Turkey Turkish Turkiye Greece Greek Oman Dubai Emirates Saudi Arabia Arab Malaysia Malaysian Libya
Libyan Italy Italian Europe European African Nigerian Nigeria Kenya Kenyan Tanzania Tanzanian Burma Burmese Rohingya
Sri Lanka Lankan Thailand Thai Somali Somalia Muslim Muslims Christian Christians Hindu Hindus Sikh Hazara
Foreign National Nationals International Provincial Federal District Government Ministry Minister Department
Directorate Agency Authority Board Bureau Commission Committee Council Court Courts Police Station Prosecutor Judge
Officer Officers Official Officials Inspector Director Secretary Embassy Consulate Civil Society Foundation Trust
Welfare Social Labour Labor Human Rights Women Woman Men Man Children Child Girls Boys Youth Family Community Edhi
Support Assistance Protection Identification Service Services Care Referral Rehabilitation Compensation Fund Witness
Witnesses Impact Advocate Advocates Coordinator Counsel Counselling Centered Centred Centre Center Centres Centers
Unit Units Cell Shelter Shelters Home Homes Dar Darul Crisis Hotline Helpline Support Programme Program Project Plan
Policy Strategy Framework Act Acts Law Laws Rule Rules Code Ordinance Guidelines Guide Manual Procedure Procedures
Standard Operating Mechanism Screening Trafficking Trafficked Bonded Forced Sex Domestic Migrant Smuggling Victim
Victims Survivor Survivors Interview Statement Data Report Reporting Right Status Statistics Total Number Name
`
    .trim()
    .split(/\s+/),
);
