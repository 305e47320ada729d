namespace NetGen.IntegrationTests.OnnxNode;

/// <summary>Operators over <c>[batch, channels, places...]</c>.</summary>
internal abstract class PlacesFamily : OnnxFamily
{
    protected override float[] Inputs(OnnxCase reference) => ChannelsLast(reference.Get("input_0"));

    protected override float[] Outputs(OnnxCase reference) => ChannelsLast(reference.Get("output_0"));

    private static float[] ChannelsLast(OnnxTensor tensor) => tensor.Arranged(AxisOrder.ChannelsLast(tensor.Dimensions.Count));
}
