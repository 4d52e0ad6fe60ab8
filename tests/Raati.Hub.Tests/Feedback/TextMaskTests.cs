using Raati.Hub.Feedback;

namespace Raati.Hub.Tests.Feedback;

public sealed class TextMaskTests
{
    [Theory]
    [InlineData("Olen 131052-308T, kiitos", "Olen •••, kiitos")]
    [InlineData("tunnus 131052-308t.", "tunnus •••.")]
    [InlineData("131052Y308T", "•••")]
    [InlineData("010195A9030", "010195A9030")]
    [InlineData("Soita 040 123 4567 illalla", "Soita ••• illalla")]
    [InlineData("+358 40-1234567", "•••")]
    [InlineData("(09) 123 4567", "•••")]
    [InlineData("0401234567 0507654321", "•••")]
    [InlineData("maija.meikalainen@example.fi ja minä", "••• ja minä")]
    [InlineData("åsa@exämple.fi", "•••")]
    [InlineData("kortti 4111 1111 1111 1111!", "kortti •••!")]
    [InlineData("5500-0000-0000-0004", "•••")]
    [InlineData("131052 - 308T", "•••")]
    [InlineData("0401234567x", "•••x")]
    [InlineData("０４０ １２３４５６７", "•••")]
    [InlineData("040\u200B1234567", "•••")]
    [InlineData("Soita 040.123.4567.", "Soita •••.")]
    [InlineData("040/123 4567", "•••")]
    [InlineData("358401234567", "•••")]
    [InlineData("358 40 123 4567 kiitos", "••• kiitos")]
    [InlineData("nro:040_1234567", "nro:•••")]
    [InlineData("numero 40 123 4567", "numero •••")]
    [InlineData("puh: 401234567", "puh: •••")]
    [InlineData("09.123.4567", "•••")]
    [InlineData("hetu 131052-308 T", "hetu •••")]
    [InlineData("131052308T", "•••")]
    [InlineData("4111.1111.1111.1111", "•••")]
    [InlineData("4111_1111_1111_1111", "•••")]
    [InlineData("matti＠gmail.com", "•••")]
    [InlineData("Kirjoita matti @ gmail.com", "Kirjoita •••")]
    [InlineData("tili FI21 1234 5600 0007 85", "tili •••")]
    [InlineData("fi2112345600000785", "•••")]
    public void What_names_a_person_is_hidden(string text, string expected) => Assert.Equal(expected, TextMask.Apply(text));

    [Theory]
    [InlineData("131052-308S on väärä tarkiste")]
    [InlineData("Maito 1,29 ja leipä 12,50 euroa")]
    [InlineData("EAN 6408430000128, 2 kpl")]
    [InlineData("Kävin 21.11.2026 klo 08-20")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("Hyvä! 100 % jees @ kauppa")]
    [InlineData("131052308S ja 131052-308 S")]
    [InlineData("4111.1111.1111.1112")]
    [InlineData("FI22 1234 5600 0007 85")]
    [InlineData("EAN 6410000000377")] // with a right Luhn digit too
    [InlineData("EAN-8 40123455")]
    [InlineData("Avoinna ma-pe 7-21, la 8-18, su 10-18")]
    [InlineData("Avoinna 08.00-20.00 ja 09.30-18.00")]
    [InlineData("ma-pe 08-21 10-18")]
    [InlineData("05.06.2026 klo 04.30-05.45")]
    [InlineData("04.05.2026, 05/12/2026 ja 2026-05-04")]
    [InlineData("01-12-2026 ja 01 12 2026")]
    [InlineData("21.11.2026 08.00-20.00")]
    [InlineData("0,450 kg 0.50 e, 40.00 euroa, 1 234,50")]
    [InlineData("Numero 40 on liian pieni, numero 43 sopii")]
    [InlineData("Tavataan @ klo 8.30")]
    [InlineData("")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, TextMask.Apply(text));

    [Fact]
    public void Masking_twice_changes_nothing()
    {
        var once = TextMask.Apply("131052-308T, 040 1234567, a@b.fi, 4111111111111111");
        Assert.Equal(once, TextMask.Apply(once));
    }
}
