namespace NetGen.Testing.Reference.Layers;

/// <summary>What a layer made of a batch, and the way back, which holds on to whatever it needs of the way there.</summary>
/// <param name="Values">What the layer gives before its activation, row by row.</param>
/// <param name="Backward">
/// Takes the gradient by the values, row by row, and gives the gradients by what the layer reads: for each of its inputs row by row. Adds to
/// <see cref="LayerContext.Gradient"/>; changes no array it is given.
/// </param>
internal sealed record LayerPass(double[][] Values, Func<double[][], double[][][]> Backward);

/// <summary>What a layer made of one row, and the way back.</summary>
/// <param name="Values">What the layer gives before its activation.</param>
/// <param name="Backward">As <see cref="LayerPass.Backward"/>, for one row: takes the gradient by the values, gives one for each of the inputs.</param>
internal sealed record RowPass(double[] Values, Func<double[], double[][]> Backward);
