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
    public void What_names_a_person_is_hidden(string text, string expected) => Assert.Equal(expected, TextMask.Apply(text));

    [Theory]
    [InlineData("131052-308S on väärä tarkiste")]
    [InlineData("Maito 1,29 ja leipä 12,50 euroa")]
    [InlineData("EAN 6408430000128, 2 kpl")]
    [InlineData("Kävin 21.11.2026 klo 08-20")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("Hyvä! 100 % jees @ kauppa")]
    [InlineData("")]
    public void What_names_nobody_stays(string text) => Assert.Equal(text, TextMask.Apply(text));

    [Fact]
    public void Masking_twice_changes_nothing()
    {
        var once = TextMask.Apply("131052-308T, 040 1234567, a@b.fi, 4111111111111111");
        Assert.Equal(once, TextMask.Apply(once));
    }
}
