using NetGen.Generators.Model;

namespace NetGen.Generators.Planning.Layers;

/// <summary>Places the window of a pool on its input.</summary>
internal static class PoolAxes
{
    public static EquatableArray<PoolAxis> Of(PoolWindow window, TensorShape input) =>
        window.Axes.Select((axis, index) => PoolAxis.Of(axis, input.Dimensions[index], window.Padding)).ToEquatableArray();

    /// <summary>A window as large as the input. Places that follow each other are one dimension, however they were declared.</summary>
    public static EquatableArray<PoolAxis> Global(TensorShape input)
    {
        var places = (int)input.Size / input.Dimensions[input.Rank - 1];
        return EquatableArray.Of(PoolAxis.Of(new WindowAxis(places, places, Dilation: 1), places, "Valid"));
    }
}
