namespace NetGen.IntegrationTests.Web;

[Network]
[Input(64)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class DigitNet;
