using Raati.Hub.Signage;

namespace Raati.Hub.Tests.Signage;

public sealed class SignageLinkTests
{
    [Theory]
    [InlineData("https://osuuskauppa.example/ä?q=ö", "https://osuuskauppa.example/%C3%A4?q=%C3%B6")]
    [InlineData("https://äänekoski.example", "https://xn--nekoski-4waa.example/")]
    [InlineData("http://osuuskauppa.example", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("https://xn--ä.fi", null)]
    [InlineData("https://äääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää.fi/", null)]
    public void A_phone_reads_an_https_address_in_ascii_or_there_is_none(string given, string? read) => Assert.Equal(read, SignageLink.Of(given));

    [Fact]
    public void One_that_is_too_long_for_its_code_is_none() => Assert.Null(SignageLink.Of("https://a.example/" + new string('x', 200)));
}
