using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using Xunit;

namespace NetGen.Tests.Data;

/// <summary>IDX files, whole and forged.</summary>
public sealed class IdxTests
{
    // Two images of 1 x 3 bytes, and their labels.
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 0, 51, 102, 153, 204, 255];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 7, 1];

    public static TheoryData<byte, byte[], float[]> Types => new()
    {
        { 0x08, [0, 255], [0, 255] },
        { 0x09, [0x80, 0x7F], [-128, 127] },
        { 0x0B, [0xFF, 0xFE, 0x01, 0x00], [-2, 256] },
        { 0x0C, [0xFF, 0xFF, 0xFF, 0xFF, 0, 1, 0, 0], [-1, 65536] },
        { 0x0D, [0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0], [1.5f, -2] },
        { 0x0E, [0x3F, 0xF8, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0], [1.5f, -2] },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ImagesAndLabelsBecomeADataSet(bool packed)
    {
        using var images = Open(Images, packed);
        using var labels = Open(Labels, packed);
        Check(DataSet.FromIdx(images, labels));
    }

    [Fact]
    public void PathsMeanTheSame()
    {
        var folder = Directory.CreateTempSubdirectory("netgen-idx");
        try
        {
            var (images, labels) = (Path.Combine(folder.FullName, "images.gz"), Path.Combine(folder.FullName, "labels"));
            File.WriteAllBytes(images, Pack(Images));
            File.WriteAllBytes(labels, Labels);
            Check(DataSet.FromIdx(images, labels));
            Assert.Throws<FileNotFoundException>(() => DataSet.FromIdx(images, labels + "x"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void EveryTypeIsRead(byte type, byte[] numbers, float[] expected)
    {
        var file = IdxFile.Read(new MemoryStream([0, 0, type, 2, 0, 0, 0, 1, 0, 0, 0, 2, .. numbers]));
        Assert.Equal((IdxElementType)type, file.ElementType);
        Assert.Equal([1, 2], file.Dimensions);
        var values = new float[2];
        file.CopyTo(values, scale: 2);
        Assert.Equal(expected.Select(value => 2 * value), values);
        Assert.Throws<ArgumentException>("destination", () => file.CopyTo(new float[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AFileThatEndsAnywhereIsRefused(bool packed)
    {
        var whole = packed ? Pack(Images) : Images;
        for (var length = 0; length < whole.Length; length++)
        {
            var part = whole[..length];
            var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(part)));
            Assert.True(packed || error.Message.Contains("before the file's end"), error.Message);
        }
    }

    [Theory]
    [InlineData(0, 1, "begins with the bytes 00 00; found 01 00")]
    [InlineData(1, 1, "begins with the bytes 00 00; found 00 01")]
    [InlineData(2, 0x0A, "a type code of 08, 09, 0B, 0C, 0D or 0E; found 0A")]
    [InlineData(3, 0, "at least 1 dimension; found 0")]
    [InlineData(7, 0, "dimensions of at least 1", "found 0.")]
    [InlineData(11, 2, "Expected 12 bytes for 2 x 2 x 3 numbers of type UnsignedByte; found 6 bytes")]
    [InlineData(15, 2, "Expected 4 bytes for 2 x 1 x 2 numbers of type UnsignedByte and nothing behind; found more")]
    [InlineData(2, 0x0E, "Expected 48 bytes", "found 6 bytes")]
    public void AByteThatIsWrongIsNamed(int at, byte value, params string[] expected)
    {
        byte[] bytes = [.. Images];
        bytes[at] = value;
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(bytes)));
        Assert.All(expected, text => Assert.Contains(text, error.Message));
    }

    [Theory]
    [InlineData(0xFFFFFFFF, 1, "found 4294967295.")]
    [InlineData(0x10000, 0x10000, "found 65536 x 65536.")]
    [InlineData(0x80000000, 2, "found 2147483648.")]
    public void DimensionsWhoseProductIsTooLargeAreRefused(uint first, uint second, string expected)
    {
        var bytes = new byte[12];
        bytes[2] = 8;
        bytes[3] = 2;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), first);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), second);
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(bytes))).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhatAHeaderClaimsIsNotAllocated(bool packed)
    {
        // Two gigabytes claimed, a hundred thousand bytes there.
        byte[] bytes = [0, 0, 8, 1, 0x7F, 0xFF, 0xFF, 0x00, .. new byte[100_000]];
        var stream = new MemoryStream(packed ? Pack(bytes) : bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(stream));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 500_000);
    }

    [Fact]
    public void ABombIsReadNoFurtherThanItsHeaderClaims()
    {
        // A thousand times as much as it takes packed.
        var stream = new MemoryStream(Pack([.. Images, .. new byte[10_000_000]]));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("found more", Assert.Throws<InvalidDataException>(() => IdxFile.Read(stream)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000);
    }

    [Fact]
    public void FilesThatDoNotFitTogetherAreRefused()
    {
        byte[] three = [0, 0, 8, 1, 0, 0, 0, 3, 7, 1, 2];
        byte[] fractions = [0, 0, 0x0D, 1, 0, 0, 0, 2, .. new byte[8]];
        byte[] negative = [0, 0, 9, 1, 0, 0, 0, 2, 0, 0xFF];
        byte[] notANumber = [0, 0, 0x0D, 1, 0, 0, 0, 2, 0, 0, 0, 0, 0x7F, 0xC0, 0, 0];
        Assert.Contains("Expected 2 labels, one for each image; found 3.", Refused(Images, three));
        Assert.Contains("found 2 x 1 x 3", Refused(Images, Images));
        Assert.Contains("whole-number type; found Single", Refused(Images, fractions));
        Assert.Contains("found -1 in row 1", Refused(Images, negative));
        Assert.Contains("Expected classes from 0 to 4, found 7 in row 0.", Refused(Images, Labels, classCount: 5));
        Assert.Contains("found NaN in row 1, column 0", Refused(notANumber, Labels));
    }

    [Fact]
    public void NoMutationDoesAnythingElseThanThrowTheDocumentedException() =>
        Gen.Select(Gen.Bool, Gen.Int[0, 60], Gen.Byte, Gen.Int[0, 60], Gen.Byte, Gen.Int[0, 80]).Sample(
            (packed, first, firstValue, second, secondValue, length) =>
            {
                var bytes = packed ? Pack(Images) : [.. Images];
                bytes[first % bytes.Length] = firstValue;
                bytes[second % bytes.Length] = secondValue;
                try
                {
                    var file = IdxFile.Read(new MemoryStream(bytes[..int.Min(length, bytes.Length)]));
                    Assert.Equal(file.Dimensions.Aggregate(1, (product, size) => product * size), file.Count);
                }
                catch (InvalidDataException)
                {
                }
            },
            iter: 5_000,
            threads: 1);

    private static void Check(DataSet data)
    {
        Assert.Equal((2, 3, 8), (data.Count, data.InputSize, data.ClassCount));
        Assert.Equal([0, 0.2f, 0.4f], data.Input(0).ToArray(), (expected, found) => float.Abs(expected - found) < 1e-6f);
        Assert.Equal(1f, data.Input(1)[2]);
        Assert.Equal((7, 1), (data.Label(0), data.Label(1)));
    }

    private static string Refused(byte[] images, byte[] labels, int? classCount = null) => Assert.Throws<InvalidDataException>(
        () => DataSet.FromIdx(new MemoryStream(images), new MemoryStream(labels), classCount: classCount)).Message;

    private static MemoryStream Open(byte[] bytes, bool packed) => new(packed ? Pack(bytes) : bytes);

    private static byte[] Pack(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
