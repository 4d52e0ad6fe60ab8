using Raati.Hub.Signage.Media.Kinds;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>What a file says of itself, read as a screen shows it.</summary>
public sealed class MediaKindTests
{
    [Theory]
    [InlineData(0, 64, 48)]
    [InlineData(1, 48, 64)]
    [InlineData(2, 64, 48)]
    [InlineData(3, 48, 64)]
    public void An_AVIFs_sides_are_as_it_is_seen(byte turns, int width, int height)
    {
        var facts = MediaKind.Read(new MemoryStream(IsoFile.Avif(64, 48, turns)));

        Assert.Equal((MediaType.Avif, width, height), (facts!.Type, facts.Width, facts.Height));
    }

    [Theory]
    [InlineData(1, 64, 48)]
    [InlineData(3, 64, 48)]
    [InlineData(6, 48, 64)]
    [InlineData(8, 48, 64)]
    [InlineData(9, 64, 48)]
    public void A_pictures_sides_are_as_it_is_seen(byte orientation, int width, int height)
    {
        var (jpeg, png) = (Fixture.Read("picture.jpg"), Fixture.Read("picture.png"));
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        byte[] exif = [.. "Exif\0\0"u8, .. tiff];

        var ofJpeg = MediaKind.Read(new MemoryStream([.. jpeg[..2], 0xFF, 0xE1, .. IsoFile.U16((ushort)(exif.Length + 2)), .. exif, .. jpeg[2..]]));
        var ofPng = MediaKind.Read(new MemoryStream([.. png[..33], .. IsoFile.U32((uint)tiff.Length), .. "eXIf"u8, .. tiff, .. IsoFile.U32(0), .. png[33..]]));

        Assert.Equal((MediaType.Jpeg, width, height), (ofJpeg!.Type, ofJpeg.Width, ofJpeg.Height));
        Assert.Equal((MediaType.Png, width, height), (ofPng!.Type, ofPng.Width, ofPng.Height));
    }

    [Fact]
    public void A_films_sides_and_length_are_as_its_header_says()
    {
        var upright = MediaKind.Read(new MemoryStream(IsoFile.Mp4(1920, 1080, 12.5)));
        var turned = MediaKind.Read(new MemoryStream(IsoFile.Mp4(1920, 1080, 12.5, codec: "vp09", onItsSide: true)));

        Assert.Equal((1920, 1080, 12_500L), (upright!.Width, upright.Height, upright.LengthMs!.Value));
        Assert.Equal((1080, 1920, 12_500L), (turned!.Width, turned.Height, turned.LengthMs!.Value));
    }

    [Fact]
    public void A_phones_picture_with_a_second_one_behind_it_is_one_picture()
    {
        var picture = Fixture.Read("picture.jpg");

        Assert.Equal(MediaType.Jpeg, MediaKind.Read(new MemoryStream([.. picture, 0, 0, .. picture]))?.Type);
        Assert.Null(MediaKind.Read(new MemoryStream([.. picture, .. picture[..^2]])));
    }
}
