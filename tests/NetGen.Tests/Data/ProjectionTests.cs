using Xunit;

namespace NetGen.Tests.Data;

public sealed class ProjectionTests
{
    private static readonly Measurement[] Items = [new(1, 2, "low"), new(3, 4, "high"), new(5, 6, "low")];

    [Fact]
    public void ItemsBecomeRowsWithTargets()
    {
        var data = DataSet.From(Items, 3, 2, (item, input, target) =>
        {
            input[0] = item.Width;
            input[2] = item.Height;
            target[1] = item.Width * item.Height;
        });
        Assert.Equal((3, 3, 2, false), (data.Count, data.InputSize, data.TargetSize, data.HasLabels));
        Assert.Equal([3, 0, 4], data.Input(1));
        Assert.Equal([0, 30], data.Target(2));
    }

    [Fact]
    public void ItemsBecomeRowsWithLabels()
    {
        var data = DataSet.From(Items, 1, (item, input) =>
        {
            input[0] = item.Width;
            return item.Kind == "high" ? 1 : 0;
        });
        Assert.Equal((3, 1, 0, 2), (data.Count, data.InputSize, data.TargetSize, data.ClassCount));
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(data.Label));
        Assert.Equal(7, DataSet.From(Items, 1, (_, _) => 6, classCount: 7).ClassCount);
    }

    [Fact]
    public void WhatIsWrongIsNamedWithRowAndColumn()
    {
        var input = Assert.Throws<ArgumentException>("project", () => DataSet.From(Items, 2, (item, input) =>
        {
            input[1] = item.Width == 3 ? float.NaN : 0;
            return 0;
        }));
        Assert.StartsWith("Expected finite inputs, found NaN in row 1, column 1.", input.Message);
        var target = Assert.Throws<ArgumentException>("project", () => DataSet.From(Items, 1, 2, (item, _, target) => target[1] = 1 / (item.Width - 5)));
        Assert.StartsWith("Expected finite targets, found Infinity in row 2, column 1.", target.Message);
        Assert.StartsWith("Expected classes from 0 to 1, found 2 in row 0.", Assert.Throws<ArgumentOutOfRangeException>("project", () => DataSet.From(Items, 1, (_, _) => 2, 2)).Message);
        Assert.Contains("found -1 in row 0", Assert.Throws<ArgumentOutOfRangeException>("project", () => DataSet.From(Items, 1, (_, _) => -1)).Message);
    }

    [Fact]
    public void ImpossibleArgumentsAreRefused()
    {
        Assert.Contains("Expected at least 1 item, found 0.", Assert.Throws<ArgumentException>("items", () => DataSet.From(Array.Empty<int>(), 2, (_, _) => 0)).Message);
        Assert.Throws<ArgumentException>("items", () => DataSet.From(Items, int.MaxValue, (_, _) => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DataSet.From(Items, 0, (_, _) => 0));
        Assert.Throws<ArgumentOutOfRangeException>("targetSize", () => DataSet.From(Items, 1, 0, (_, _, _) => { }));
        Assert.Throws<ArgumentOutOfRangeException>("classCount", () => DataSet.From(Items, 1, (_, _) => 0, classCount: 0));
        Assert.Throws<ArgumentNullException>("items", () => DataSet.From<Measurement>(null!, 1, (_, _) => 0));
        Assert.Throws<ArgumentNullException>("project", () => DataSet.From(Items, 1, (LabelProjection<Measurement>)null!));
    }

    private sealed record Measurement(float Width, float Height, string Kind);
}
