using System.Text;
using Raati.Hub.Stores.Import;

namespace Raati.Hub.Tests.Stores;

/// <summary>Files as spreadsheets and other systems write them.</summary>
public sealed class StoreFileTests
{
    private const string Text = "Nimi;Alue\r\nPrisma Seppälä;Äänekoski\r\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "utf-8", Encoding.UTF8.GetBytes(Text) },
        { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "utf-16", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "utf-16", Encoding.Unicode.GetBytes(Text) },
        { "utf-16", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void Every_encoding_that_spreadsheets_write_is_known_by_its_bytes(string encoding, byte[] content)
    {
        var file = StoreFile.Read(content);

        Assert.Equal(encoding, file.Encoding);
        Assert.Equal(["Nimi", "Alue"], file.Heading);
        Assert.Equal(["Prisma Seppälä", "Äänekoski"], Assert.Single(file.Lines).Cells);
        Assert.Equal(2, file.Lines[0].Number);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    public void The_separator_is_the_one_that_gives_headings(char separator)
    {
        var file = StoreFile.Read(Encoding.UTF8.GetBytes($"\"Nimi\"{separator}\"Asiakasomistajia; yht., kpl\"{separator}Alue\nA{separator}1{separator}B\n"));

        Assert.Equal(separator, file.Separator);
        Assert.Equal(["A", "1", "B"], file.Lines[0].Cells);
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them_also_after_blank_ones_and_cells_of_several_lines()
    {
        var file = StoreFile.Read(Encoding.UTF8.GetBytes("sep=;\r\n\r\nNimi;Alue\r\n\"A\r\nB\r\nC\";x\r\n;;\r\nD;y\nE;z"));

        Assert.Equal(3, file.HeadingLine);
        Assert.Equal([4, 8, 9], file.Lines.Select(line => line.Number));
        Assert.Equal("A\r\nB\r\nC", file.Lines[0].Cells[0]);
        Assert.Empty(file.Faults);
    }

    [Fact]
    public void Letters_made_of_two_parts_and_hard_spaces_are_one_form()
    {
        var file = StoreFile.Read(Encoding.UTF8.GetBytes("Nimi;Alue\nSeppa\u0308la\u0308\u00A01;x\n"));

        Assert.Equal("Seppälä 1", file.Lines[0].Cells[0]);
    }
}
