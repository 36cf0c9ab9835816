package dev.parley.embedded;

import dev.parley.meeting.ContactDetails;
import java.util.Map;
import java.util.stream.Collectors;

/// Invented customers. Their addresses end in example.com, and their phones are of ranges that
/// Britain, Germany, France, Australia and North America reserve for fiction.
final class SeedPeople {
    private static final String TABLE =
            """
            priya   | Priya Nair            | +44 7700 900101  | priya.nair@example.com
            tomas   | Tomás Iglesias        | +44 7700 900102  | tomas.iglesias@example.com
            ewa     | Ewa Kowalska          | +44 7700 900103  | ewa.kowalska@example.com
            noor    | Noor Haddad نور حداد   | +44 7700 900104  | noor.haddad@example.com
            liwei   | 李伟                   | +44 7700 900105  | li.wei@example.com
            jonas   | Jonas Weber           | +49 171 3920001  | jonas.weber@example.com
            lucia   | Lucía Fernández       | +44 7700 900107  | lucia.fernandez@example.com
            zoe     | Zoë Vandenberghe      | +44 7700 900108  | zoe@example.com
            amara   | Amara Nwosu           | 07700 900109     | amara.nwosu@example.com
            sean    | Seán Ó Briain         | +44 7700 900110  | sean.obriain@example.com
            yuki    | 田中 ゆき               | +44 7700 900111  | yuki.tanaka@example.com
            olga    | Ольга Петренко        | +44 7700 900112  | olga.petrenko@example.com
            mehmet  | Mehmet Yıldız         | +49 30 23125014  | mehmet.yildiz@example.com
            ines    | Inês Carvalho         | +44 7700 900114  | ines.carvalho@example.com
            hannah  | Hannah Okonkwo-Byrne  |                  | hannah.okonkwo-byrne@example.com
            kofi    | Kofi Mensah           | +44 7700 900116  | kofi.mensah@example.com
            chloe   | Chloé Lefèvre         | +33 6 39 98 00 17 | chloe.lefevre@example.com
            dmitri  | Dmitri Alexandrou     | +44 7700 900118  |
            fatima  | فاطمة الزهراء          | +33 6 39 98 00 19 | fatima.zahra@example.com
            giulia  | Giulia D'Angelo       | +44 7700 900120  | giulia.dangelo@example.com
            rhys    | Rhys Llewellyn        | +44 7700 900121  | rhys.llewellyn@example.com
            aisling | Aisling Walsh         | +61 491 570 156  | aisling.walsh@example.com
            anders  | Anders Sjöström       | +1 212 555 0123  | anders.sjostrom@example.com
            mei     | Mei-Ling Chua 🌸       | +44 7700 900124  | meiling.chua@example.com
            carmen  | Carmen Ortega         | +44 7700 900125  | carmen.ortega@example.com
            pablo   | Pablo Núñez           | +44 7700 900126  | pablo.nunez@example.com
            rocio   | Rocío Jiménez         | +44 7700 900127  | rocio.jimenez@example.com
            manuel  | Manuel Álvarez        | +44 7700 900128  | manuel.alvarez@example.com
            """;

    private static final Map<String, ContactDetails> BY_KEY =
            TABLE.lines()
                    .map(line -> line.split("\\|", -1))
                    .collect(Collectors.toMap(cells -> cells[0].strip(), SeedPeople::person));

    private SeedPeople() {}

    /// @param key the first word of a line
    static ContactDetails named(String key) {
        ContactDetails person = BY_KEY.get(key);
        if (person == null) {
            throw new IllegalArgumentException("Nobody is called " + key);
        }
        return person;
    }

    private static ContactDetails person(String[] cells) {
        return new ContactDetails(cells[1].strip(), cells[2].strip(), cells[3].strip());
    }
}
